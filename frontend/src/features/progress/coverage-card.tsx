import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, UnitRef } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { MissingIcon, ReturnIcon } from '../../components/icons'
import { shortUnitName } from '../../reference/names'
import { formatShortDate, formatTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-card.module.css'
import { lackingText } from './lacking'

export function CoverageCard({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const { coverage, indicators, missingUnits, returnedUnits, partialUnits, dueAt } = progress
  const {
    reported,
    expected,
    missing,
    returned,
    partial,
    late,
    backfilled,
    exempt,
    carried,
    oldestCarried,
    lastReceivedAt,
  } = coverage
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
        {(backfilled === 0 || reported > late + backfilled) && (
          <li data-tone="good">{t('coverage.onTime', { count: reported - late - backfilled })}</li>
        )}
        {backfilled > 0 && <li data-tone="good">{t('coverage.backfilled', { count: backfilled })}</li>}
        {late > 0 && <li data-tone="warn">{t('coverage.late', { count: late })}</li>}
        {exempt > 0 && <li data-tone="plain">{t('coverage.exempt', { count: exempt })}</li>}
        <li data-tone="bad">{t('coverage.missing', { count: missing })}</li>
      </ul>
      {dueAt && <Deadline dueAt={dueAt} />}
      <Named of={progress} what="missing" units={missingUnits.map((unit) => ({ unit }))} count={missing} />
      <Named of={progress} what="returned" units={returnedUnits.map((unit) => ({ unit }))} count={returned} />
      <Named
        of={progress}
        what="partial"
        units={partialUnits.map(({ unit, unanswered }) => ({ unit, lacks: lackingText(t, indicators, unanswered) }))}
        count={partial}
      />
      {expected > 0 && missing === 0 && partial === 0 && <p className={classes.complete}>{t('coverage.complete')}</p>}
      <p className="soft">
        {lastReceivedAt && t('coverage.last', { time: formatTime(lastReceivedAt) })}{' '}
        {carried > 0 &&
          oldestCarried &&
          t('coverage.carried', { count: carried, date: formatShortDate(oldestCarried) })}
      </p>
    </section>
  )
}

interface NamedProps {
  of: Progress
  what: 'missing' | 'returned' | 'partial'
  units: { unit: UnitRef; lacks?: string }[]
  count: number
}

/** The names of units that need attention. */
function Named({ of, what, units, count }: NamedProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  const Icon = what === 'returned' ? ReturnIcon : MissingIcon
  return (
    <div className={classes.named} data-tone={what === 'missing' ? 'bad' : 'warn'}>
      <h3>
        <Icon size={18} />
        {t(`coverage.${what}Title`, { count })}
      </h3>
      <ul>
        {units.map(({ unit, lacks }) => (
          <li key={unit.id}>
            <Link to="/tien-do" search={{ regime: of.regimeId, unit: unit.id, date: of.asOf }}>
              {shortUnitName(t, unit)}
            </Link>
            {lacks && <small> – {lacks}</small>}
          </li>
        ))}
        {count > units.length && <li>{t('coverage.more', { count: count - units.length })}</li>}
      </ul>
    </div>
  )
}
