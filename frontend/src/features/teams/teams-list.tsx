import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitView } from '../../api/types'
import { PeopleIcon } from '../../components/icons'
import { MoreButton } from '../../components/more-button'
import { StateMessage } from '../../components/state-message'
import { unitName } from '../../reference/names'
import { isFiltered, parseTeamFilter, type TeamFilter } from './filter'
import { teamsOptions } from './queries'
import { TeamsTable } from './teams-table'
import classes from './teams.module.css'
import { WantsField } from './wants-field'

interface Props {
  unit: UnitView
  date: string
  filter: TeamFilter
  /** Who founds a team, in words; undefined if the page has a button for it. */
  whoFounds: string | undefined
}

/** The teams of a unit and of the units below it, filtered as in the URL. */
export function TeamsList({ unit, date, filter, whoFounds }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/to-cong-nghe-so' })
  const [text, setText] = useState(filter.q ?? '')
  const list = useSuspenseInfiniteQuery(teamsOptions(unit.id, date, filter))
  const teams = list.data.pages.flatMap(({ items }) => items)
  const narrow = (part: object) =>
    void navigate({
      search: (search) => ({ ...search, ...parseTeamFilter({ ...filter, ...part }) }),
      replace: true,
      resetScroll: false,
    })
  const find = (event: FormEvent) => {
    event.preventDefault()
    narrow({ q: text })
  }
  const filtered = isFiltered(filter)
  return (
    <>
      <form className={`${classes.filters} no-print`} role="search" onSubmit={find}>
        <NativeSelect
          label={t('team.level.label')}
          value={filter.level ?? ''}
          onChange={(event) => narrow({ level: event.currentTarget.value })}
          data={[
            { value: '', label: t('team.level.all') },
            { value: 'COMMUNE', label: t('team.level.COMMUNE') },
            { value: 'VILLAGE', label: t('team.level.VILLAGE') },
          ]}
        />
        <NativeSelect
          label={t('table.status')}
          value={filter.status ?? ''}
          onChange={(event) => narrow({ status: event.currentTarget.value })}
          data={[
            { value: '', label: t('team.status.ACTIVE') },
            { value: 'DISSOLVED', label: t('team.status.DISSOLVED') },
            { value: 'ALL', label: t('team.status.ALL') },
          ]}
        />
        <TextInput
          label={t('team.find')}
          type="search"
          autoComplete="off"
          maxLength={100}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('team.findIt')}
        </Button>
        <WantsField filter={filter} onChange={narrow} />
      </form>
      {teams.length === 0 ? (
        <StateMessage icon={<PeopleIcon />} title={t(filtered ? 'team.noneFound' : 'team.none')}>
          {t(filtered ? 'team.noneFoundWhy' : 'team.noneWhy', { unit: unitName(t, unit) })} {!filtered && whoFounds}
        </StateMessage>
      ) : (
        <TeamsTable teams={teams} of={unit.id} date={date} />
      )}
      <MoreButton of={list} apart />
    </>
  )
}
