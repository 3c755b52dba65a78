import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef, UnitView } from '../../api/types'
import { PageDate } from '../../components/page-choices'
import { PageTitle } from '../../components/page-title'
import { TableFiles } from '../../components/table-files'
import { UnitTrail } from '../../components/unit-trail'
import { unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { CoverageTable } from './coverage-table'
import { CoverageTotals } from './coverage-totals'
import { teamsQuery, type TeamFilter } from './filter'
import { coverageOptions } from './queries'
import { TeamsList } from './teams-list'
import classes from './teams.module.css'
import { VillagesDialog } from './villages-dialog'

interface Props {
  unit: UnitView
  date: string
  today: string
  filter: TeamFilter
}

/** The coverage of a unit by teams on a date, and the list of its teams. */
export function TeamsPage({ unit, date, today, filter }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: coverage } = useSuspenseQuery(coverageOptions(unit.id, date))
  const [villagesOf, setVillagesOf] = useState<UnitRef>()
  const title = `${t('team.title')} – ${unitName(t, unit)}`
  const editable = coverage.mayFound || coverage.rows.some(({ mayFound }) => mayFound)
  const founds = coverage.mayFound && unit.level === 'COMMUNE'
  return (
    <>
      <PageTitle
        title={title}
        tabTitle={`${title} ${formatDate(date)}`}
        above={<UnitTrail unit={unit} date={date} page="/to-cong-nghe-so" />}
      >
        <div className={classes.controls}>
          <PageDate date={date} max={today} />
          {founds && (
            <Link className="primary-link no-print" to="/to-cong-nghe-so/moi" search={{ unit: unit.id }}>
              {t('team.found')}
            </Link>
          )}
        </div>
      </PageTitle>
      <CoverageTotals coverage={coverage} onVillages={setVillagesOf} />
      <CoverageTable coverage={coverage} onVillages={setVillagesOf} />
      <section className={classes.section} aria-labelledby="teams">
        <h2 id="teams">{t('team.list')}</h2>
        {me.allowedActions.includes('VIEW_ROSTERS') && (
          <TableFiles
            kind="teams"
            name="to-cong-nghe-so"
            rows={{ unit: unit.id, asOf: date, ...teamsQuery(filter) }}
            editable={editable}
          />
        )}
        <TeamsList
          key={`${unit.id} ${date}`}
          unit={unit}
          date={date}
          filter={filter}
          whoFounds={founds ? undefined : t(editable ? 'team.noneStep' : 'ask.administrator')}
        />
      </section>
      {villagesOf && <VillagesDialog unit={villagesOf} date={date} onClose={() => setVillagesOf(undefined)} />}
    </>
  )
}
