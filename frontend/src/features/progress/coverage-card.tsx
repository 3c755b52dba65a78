import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Progress, RegimeView, UnitRef } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { MissingIcon, ReturnIcon } from '../../components/icons'
import { MissingHelp } from '../../components/missing-help'
import { useContacts } from '../../reference/contacts'
import { shortUnitName } from '../../reference/names'
import { formatShortDate, formatTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-card.module.css'
import { lackingText } from './lacking'

export function CoverageCard({ progress, regime }: { progress: Progress; regime: RegimeView }) {
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
  const contacts = useContacts(missingUnits.map(({ id }) => id))
  /** The unit right below this one that the missing unit belongs to, if it is another one. */
  const districtOf = (unit: UnitRef) =>
    progress.rows.find((row) => row.unit.id !== unit.id && row.missingUnits.includes(unit.id))?.unit
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
        {reported > late + backfilled && (
          <li data-tone="good">{t('coverage.onTime', { count: reported - late - backfilled })}</li>
        )}
        {backfilled > 0 && <li data-tone="good">{t('coverage.backfilled', { count: backfilled })}</li>}
        {late > 0 && <li data-tone="warn">{t('coverage.late', { count: late })}</li>}
        {exempt > 0 && <li data-tone="plain">{t('coverage.exempt', { count: exempt })}</li>}
        <li data-tone="bad">{t('coverage.missing', { count: missing })}</li>
      </ul>
      {dueAt && <Deadline dueAt={dueAt} />}
      <Named
        of={progress}
        what="missing"
        units={missingUnits.map((unit) => {
          const district = districtOf(unit)
          return {
            unit,
            more: (
              <>
                {district && <small>{shortUnitName(t, district)}</small>}
                <MissingHelp
                  unit={unit.id}
                  regime={regime}
                  date={progress.asOf}
                  contact={contacts.data?.get(unit.id)}
                />
              </>
            ),
          }
        })}
        count={missing}
      />
      <Named of={progress} what="returned" units={returnedUnits.map((unit) => ({ unit }))} count={returned} />
      <Named
        of={progress}
        what="partial"
        units={partialUnits.map(({ unit, unanswered }) => ({
          unit,
          more: <small> – {lackingText(t, indicators, unanswered)}</small>,
        }))}
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
  units: { unit: UnitRef; more?: ReactNode }[]
  count: number
}

/** The names of units that need attention. */
function Named({ of, what, units, count }: NamedProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  const Icon = what === 'returned' ? ReturnIcon : MissingIcon
  return (
    <div className={classes.named} data-what={what}>
      <h3>
        <Icon size={18} />
        {t(`coverage.${what}Title`, { count })}
      </h3>
      <ul>
        {units.map(({ unit, more }) => (
          <li key={unit.id}>
            <Link to="/tien-do" search={{ regime: of.regimeId, unit: unit.id, date: of.asOf }}>
              {shortUnitName(t, unit)}
            </Link>
            {more}
          </li>
        ))}
        {count > units.length && <li>{t('coverage.more', { count: count - units.length })}</li>}
      </ul>
    </div>
  )
}
