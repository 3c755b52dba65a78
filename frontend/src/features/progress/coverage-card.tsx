import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, UnitRef } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { MissingIcon, ReturnIcon } from '../../components/icons'
import { shortUnitName } from '../../reference/names'
import { formatShortDate, formatTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-card.module.css'

export function CoverageCard({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const { coverage, missingUnits, returnedUnits, dueAt } = progress
  const { reported, expected, missing, returned, late, exempt, carried, oldestCarried, lastReceivedAt } = coverage
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
      <Named of={progress} units={missingUnits} count={missing} tone="bad" />
      <Named of={progress} units={returnedUnits} count={returned} tone="warn" />
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

/** Who is to be seen to: nobody has to look for them. */
function Named({ of, units, count, tone }: { of: Progress; units: UnitRef[]; count: number; tone: 'bad' | 'warn' }) {
  const { t } = useTranslation()
  if (count === 0) return null
  const Icon = tone === 'bad' ? MissingIcon : ReturnIcon
  return (
    <div className={classes.named} data-tone={tone}>
      <h3>
        <Icon size={18} />
        {t(tone === 'bad' ? 'coverage.missingTitle' : 'coverage.returnedTitle', { count })}
      </h3>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <Link to="/tien-do" search={{ regime: of.regimeId, unit: unit.id, date: of.asOf }}>
              {shortUnitName(t, unit)}
            </Link>
          </li>
        ))}
        {count > units.length && <li>{t('coverage.more', { count: count - units.length })}</li>}
      </ul>
    </div>
  )
}
