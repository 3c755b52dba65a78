import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { MissingIcon, ReturnIcon } from '../../components/icons'
import { shortUnitName } from '../../reference/names'
import { formatShortDate, formatTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-card.module.css'

export function CoverageCard({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const { coverage, missingUnits, returnedUnits, dueAt, asOf, regimeId } = progress
  const { reported, expected, missing, returned, late, exempt, carried, oldestCarried, lastReceivedAt } = coverage
  const unnamed = missing - missingUnits.length
  return (
    <section className="card">
      <h2>{t('coverage.title')}</h2>
      <p className={classes.headline}>
        <strong>
          {formatCount(reported)}/{formatCount(expected)}
        </strong>{' '}
        <span>{t('coverage.reported')}</span>
      </p>
      <span className={classes.strip} aria-hidden="true">
        <span data-tone="good" style={{ flexGrow: reported - late }} />
        <span data-tone="warn" style={{ flexGrow: late }} />
        <span data-tone="plain" style={{ flexGrow: exempt }} />
        <span data-tone="bad" style={{ flexGrow: missing }} />
      </span>
      <ul className={classes.counts}>
        <li data-tone="good">{t('coverage.onTime', { count: reported - late })}</li>
        {late > 0 && <li data-tone="warn">{t('coverage.late', { count: late })}</li>}
        {exempt > 0 && <li data-tone="plain">{t('coverage.exempt', { count: exempt })}</li>}
        <li data-tone="bad">{t('coverage.missing', { count: missing })}</li>
      </ul>
      {dueAt && <Deadline dueAt={dueAt} />}
      {missing > 0 && (
        <div className={classes.missing}>
          <h3>
            <MissingIcon size={18} />
            {t('coverage.missingTitle', { count: missing })}
          </h3>
          <ul>
            {missingUnits.map((unit) => (
              <li key={unit.id}>
                <Link to="/tien-do" search={{ regime: regimeId, unit: unit.id, date: asOf }}>
                  {shortUnitName(t, unit)}
                </Link>
              </li>
            ))}
            {unnamed > 0 && <li>{t('coverage.more', { count: unnamed })}</li>}
          </ul>
        </div>
      )}
      {returnedUnits.length > 0 && (
        <div className={classes.missing} data-tone="warn">
          <h3>
            <ReturnIcon size={18} />
            {t('coverage.returnedTitle', { count: returned })}
          </h3>
          <ul>
            {returnedUnits.map((unit) => (
              <li key={unit.id}>
                <Link to="/tien-do" search={{ regime: regimeId, unit: unit.id, date: asOf }}>
                  {shortUnitName(t, unit)}
                </Link>
              </li>
            ))}
            {returned > returnedUnits.length && (
              <li>{t('coverage.more', { count: returned - returnedUnits.length })}</li>
            )}
          </ul>
        </div>
      )}
      {expected > 0 && missing === 0 && <p className={classes.complete}>{t('coverage.complete')}</p>}
      <p className="soft">
        {lastReceivedAt && t('coverage.last', { time: formatTime(lastReceivedAt) })}{' '}
        {carried > 0 &&
          oldestCarried &&
          t('coverage.carried', { count: carried, date: formatShortDate(oldestCarried) })}
      </p>
    </section>
  )
}
