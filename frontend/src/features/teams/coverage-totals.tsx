import { useTranslation } from 'react-i18next'
import type { TeamCoverage, UnitRef } from '../../api/types'
import { formatCount } from '../../shared/numbers'
import classes from './teams.module.css'
import { WantLink } from './want-link'

interface Props {
  coverage: TeamCoverage
  onVillages: (of: UnitRef) => void
}

/** The coverage of the whole unit, with deficiencies in words. */
export function CoverageTotals({ coverage, onVillages }: Props) {
  const { t } = useTranslation()
  const { total, unit } = coverage
  const figures = [
    { name: t('team.coverage.communeTeam'), value: total.communesWithTeam, of: total.communes },
    { name: t('team.coverage.villagesWith'), value: total.villagesWithTeam, of: total.villages },
    { name: t('team.coverage.teams'), value: total.teams },
    { name: t('team.coverage.members'), value: total.members },
  ]
  const wanting = [
    { want: 'vacant', count: total.vacantLeaders, line: 'team.coverage.vacantLine' },
    { want: 'endedVillages', count: total.teamsOfEndedVillages, line: 'team.coverage.endedVillagesLine' },
    { want: 'endedUnit', count: total.teamsOfEndedUnits, line: 'team.coverage.endedUnitsLine' },
  ] as const
  const wanted = wanting.filter(({ count }) => count > 0)
  return (
    <section className={`card ${classes.totals}`} aria-label={t('team.coverage.title')}>
      <dl>
        {figures.map(({ name, value, of }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {formatCount(value)}
              {of !== undefined && <small>/{formatCount(of)}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <ul className={classes.wanting}>
        {total.villagesWithoutTeam > 0 && (
          <li>
            <button type="button" className={classes.open} onClick={() => onVillages(unit)}>
              {t('team.coverage.withoutLine', { count: total.villagesWithoutTeam })}
            </button>
          </li>
        )}
        {wanted.map(({ want, count, line }) => (
          <li key={want}>
            <WantLink unit={unit.id} date={coverage.asOf} want={want}>
              {t(line, { count })}
            </WantLink>
          </li>
        ))}
        {total.villagesWithoutTeam === 0 && wanted.length === 0 && total.teams > 0 && (
          <li className="soft">{t('team.coverage.complete')}</li>
        )}
      </ul>
    </section>
  )
}
