import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { shortUnitName } from '../../reference/names'
import { formatShortDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-line.module.css'

/** No total without the units it stands for. */
export function CoverageLine({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const { coverage, missingUnits, regimeId, asOf, unit } = progress
  const { reported, expected, missing, late, exempt, carried, oldestCarried } = coverage
  const named = missingUnits.filter(({ id }) => id !== unit.id)
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
          {named.length > 0 && ': '}
          {named.map((each, index) => (
            <span key={each.id}>
              {index > 0 && ', '}
              <Link to="/tien-do" search={{ regime: regimeId, unit: each.id, date: asOf }}>
                {shortUnitName(t, each)}
              </Link>
            </span>
          ))}
          {named.length > 0 && missing > named.length && ` ${t('coverage.more', { count: missing - named.length })}`}
        </li>
      )}
      {carried > 0 && oldestCarried && (
        <li>{t('coverage.carried', { count: carried, date: formatShortDate(oldestCarried) })}</li>
      )}
    </ul>
  )
}
