import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { TeamCounts, TeamCoverage, UnitRef } from '../../api/types'
import { StackedTable } from '../../components/stacked-table'
import { TableDownload } from '../../components/table-download'
import { shortUnitName, unitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'
import type { TeamWant } from './filter'
import { exportCoverage } from './queries'
import classes from './teams.module.css'
import { WantLink } from './want-link'

interface Props {
  coverage: TeamCoverage
  onVillages: (of: UnitRef) => void
}

const columns = [
  'communeTeam',
  'villagesWith',
  'without',
  'teams',
  'members',
  'vacant',
  'endedVillages',
  'endedUnits',
] as const

/** The coverage of the units directly below. On a phone each row is a card that repeats the column names. */
export function CoverageTable({ coverage, onVillages }: Props) {
  const { t } = useTranslation()
  const rows = coverage.rows.filter(({ unit }) => unit.level !== 'VILLAGE')
  // A commune needs no table, because the page lists its teams.
  if (rows.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="coverage">
      <h2 id="coverage">{t('team.coverage.byUnit')}</h2>
      <TableDownload
        name={`do-phu-to-cong-nghe-so-${coverage.asOf}`}
        of={t('team.coverage.byUnit')}
        ask={exportCoverage(coverage.unit.id, coverage.asOf)}
      />
      <StackedTable
        caption={t('team.coverage.title')}
        columns={[t('table.unit'), ...columns.map((column) => t(`team.coverage.${column}`))]}
        className={`${classes.table} ${classes.counts}`}
      >
        <tbody role="rowgroup">
          {rows.map(({ unit, counts }) => (
            <tr key={unit.id} role="row">
              <th role="rowheader" scope="row">
                <Link to="/to-cong-nghe-so" search={{ unit: unit.id, date: coverage.asOf }}>
                  {shortUnitName(t, unit)}
                </Link>
              </th>
              <Cells unit={unit} date={coverage.asOf} counts={counts} onVillages={onVillages} />
            </tr>
          ))}
        </tbody>
        <tfoot role="rowgroup">
          <tr role="row">
            <th role="rowheader" scope="row">
              {t('table.total')}
            </th>
            <Cells unit={coverage.unit} date={coverage.asOf} counts={coverage.total} onVillages={onVillages} />
          </tr>
        </tfoot>
      </StackedTable>
    </section>
  )
}

interface CellsProps {
  unit: UnitRef
  date: string
  counts: TeamCounts
  onVillages: (of: UnitRef) => void
}

function Cells({ unit, date, counts, onVillages }: CellsProps) {
  const { t } = useTranslation()
  const without = counts.villagesWithoutTeam
  const behind = (want: TeamWant, count: number) =>
    count === 0 ? (
      '0'
    ) : (
      <WantLink
        unit={unit.id}
        date={date}
        want={want}
        label={t('team.coverage.openTeams', { count, what: t(`team.want.${want}`), unit: unitName(t, unit) })}
      >
        {formatCount(count)}
      </WantLink>
    )
  // For a single commune, yes or no is clearer than 1/1.
  const communeTeam =
    unit.level === 'COMMUNE'
      ? t(counts.communesWithTeam > 0 ? 'team.coverage.yes' : 'team.coverage.no')
      : `${formatCount(counts.communesWithTeam)}/${formatCount(counts.communes)}`
  const values = {
    communeTeam,
    villagesWith: `${formatCount(counts.villagesWithTeam)}/${formatCount(counts.villages)}`,
    without:
      without === 0 ? (
        '0'
      ) : (
        <button
          type="button"
          className={classes.open}
          aria-label={t('team.coverage.openNames', { count: without, unit: unitName(t, unit) })}
          onClick={() => onVillages(unit)}
        >
          {formatCount(without)}
        </button>
      ),
    teams: formatCount(counts.teams),
    members: formatCount(counts.members),
    vacant: behind('vacant', counts.vacantLeaders),
    endedVillages: behind('endedVillages', counts.teamsOfEndedVillages),
    endedUnits: behind('endedUnit', counts.teamsOfEndedUnits),
  }
  const bad = {
    communeTeam: counts.communesWithTeam < counts.communes,
    without: without > 0,
    vacant: counts.vacantLeaders > 0,
    endedVillages: counts.teamsOfEndedVillages > 0,
    endedUnits: counts.teamsOfEndedUnits > 0,
  } as Partial<Record<(typeof columns)[number], boolean>>
  return columns.map((column) => (
    <td
      key={column}
      role="cell"
      data-label={t(`team.coverage.${column}`)}
      data-wanting={bad[column]}
      data-none={bad[column] === false}
    >
      {values[column]}
    </td>
  ))
}
