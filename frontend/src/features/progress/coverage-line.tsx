import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, UnitRef } from '../../api/types'
import { shortUnitName } from '../../reference/names'
import { formatShortDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-line.module.css'
import { lackingText } from './lacking'

/** The coverage that accompanies each total. */
export function CoverageLine({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const { coverage, indicators, missingUnits, returnedUnits, partialUnits } = progress
  const { reported, expected, missing, returned, partial, late, exempt, carried, oldestCarried } = coverage
  const itself = partialUnits.find(({ unit }) => unit.id === progress.unit.id)
  return (
    <ul className={classes.line}>
      <li>
        <strong>{t('coverage.line', { reported: formatCount(reported), expected: formatCount(expected) })}</strong>
      </li>
      {late > 0 && <li>{t('coverage.late', { count: late })}</li>}
      {exempt > 0 && <li>{t('coverage.exempt', { count: exempt })}</li>}
      {missing > 0 && (
        <li>
          <span className={classes.missing}>{t('coverage.missing', { count: missing })}</span>
          <Names of={progress} units={missingUnits} count={missing} />
        </li>
      )}
      {returned > 0 && (
        <li>
          <span className={classes.returned}>{t('coverage.returned', { count: returned })}</span>
          <Names of={progress} units={returnedUnits} count={returned} />
        </li>
      )}
      {partial > 0 && (
        <li>
          <span className={classes.partial}>
            {itself ? lackingText(t, indicators, itself.unanswered) : t('coverage.partial', { count: partial })}
          </span>
          <Names of={progress} units={partialUnits.map(({ unit }) => unit)} count={partial} />
        </li>
      )}
      {carried > 0 && oldestCarried && (
        <li>{t('coverage.carried', { count: carried, date: formatShortDate(oldestCarried) })}</li>
      )}
    </ul>
  )
}

/** The names of the units, except the unit of the page. */
function Names({ of, units, count }: { of: Progress; units: UnitRef[]; count: number }) {
  const { t } = useTranslation()
  const named = units.filter(({ id }) => id !== of.unit.id)
  if (named.length === 0) return null
  return (
    <>
      {': '}
      {named.map((each, index) => (
        <span key={each.id}>
          {index > 0 && ', '}
          <Link to="/tien-do" search={{ regime: of.regimeId, unit: each.id, date: of.asOf }}>
            {shortUnitName(t, each)}
          </Link>
        </span>
      ))}
      {count > named.length && ` ${t('coverage.more', { count: count - named.length })}`}
    </>
  )
}
