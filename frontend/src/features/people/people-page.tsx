import { Button } from '@mantine/core'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { MoreButton } from '../../components/more-button'
import { PageTitle } from '../../components/page-title'
import { TableDownload } from '../../components/table-download'
import { UnreadAddress } from '../../components/unread-address'
import { unitsFor } from '../../reference/units-for'
import { meOptions } from '../../session/queries'
import { formatCount } from '../../shared/numbers'
import { AccountDifferences } from './account-differences'
import { AddPersonDialog } from './add-person-dialog'
import type { PeopleFilter } from './filter'
import { FormerServices } from './former-services'
import { MoveDialog } from './move-dialog'
import { NobodyListed } from './nobody-listed'
import { PeopleFilters } from './people-filters'
import { PeopleTable } from './people-table'
import { PeopleTabs } from './people-tabs'
import classes from './people.module.css'
import { PersonStepDialog } from './person-steps'
import { exportAssignments, exportPeople, peopleOptions } from './queries'
import { SlipDialog } from './slip-dialog'
import type { Person } from './types'

interface Props {
  filter: PeopleFilter
  /** The unit of the filter. */
  unit: UnitRef | undefined
  today: string
  /** The parts of the address that cannot be read. */
  unread: string[]
  /** Whether the page lists the people of units that have ended. */
  former: boolean
  /** The import of people from a file. */
  importing?: ReactNode
}

/** People with their roles, and the way to add one. */
export function PeoplePage({ filter, unit, today, former, unread, importing }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const list = useSuspenseInfiniteQuery(peopleOptions(filter, former))
  const people = list.data.pages.flatMap(({ items }) => items)
  const [adding, setAdding] = useState(false)
  const [added, setAdded] = useState<Person>()
  const [moving, setMoving] = useState<Person[]>()
  const [selected, setSelected] = useState<string[]>([])
  const [ending, setEnding] = useState<Person>()
  const chosen = people.filter(({ id }) => selected.includes(id))
  return (
    <>
      <PageTitle title={t('people.title')} tabTitle={former ? t('people.former') : undefined}>
        <PeopleTabs />
      </PageTitle>
      {former ? (
        <p className={classes.why}>{t('people.formerWhy')}</p>
      ) : (
        <>
          {me.administersRoot && <AccountDifferences />}
          <div className={`${classes.actions} no-print`}>
            <Button onClick={() => setAdding(true)}>{t('people.add')}</Button>
            {importing}
          </div>
        </>
      )}
      <PeopleFilters key={`${filter.q}`} filter={filter} unit={unit} today={today} />
      <UnreadAddress parts={unread} />
      {former && chosen.length > 0 && (
        <p className={`${classes.actions} no-print`}>
          <Button onClick={() => setMoving(chosen)}>
            {t('people.moveChosen', { count: chosen.length, n: formatCount(chosen.length) })}
          </Button>
        </p>
      )}
      {people.length === 0 ? (
        <NobodyListed filter={filter} unit={unit} former={former} />
      ) : (
        <PeopleTable
          people={people}
          {...(former && {
            steps: { selected, onSelect: setSelected, onMove: (person) => setMoving([person]), onEnd: setEnding },
          })}
        />
      )}
      <MoreButton of={list} apart />
      {former && <FormerServices />}
      <p className="soft no-print">{t('people.exportPeople')}</p>
      <TableDownload
        name={former ? 'nguoi-dung-don-vi-cu' : 'nguoi-dung'}
        of={t('people.exportPeople')}
        ask={exportPeople(filter, former)}
      />
      {!former && (
        <>
          <p className="soft no-print">{t('people.exportRoles')}</p>
          <TableDownload name="phan-quyen" of={t('people.exportRoles')} ask={exportAssignments(filter)} />
        </>
      )}
      {adding && (
        <AddPersonDialog
          unit={unit ?? unitsFor(me, 'MANAGE_PEOPLE')[0]}
          today={today}
          onAdded={(person) => {
            setAdding(false)
            setAdded(person)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {added && <SlipDialog person={added} onClose={() => setAdded(undefined)} />}
      {moving && (
        <MoveDialog
          people={moving}
          today={today}
          onMoved={() => {
            setMoving(undefined)
            setSelected([])
          }}
          onClose={() => setMoving(undefined)}
        />
      )}
      {ending && <PersonStepDialog person={ending} step="end" onClose={() => setEnding(undefined)} />}
    </>
  )
}
