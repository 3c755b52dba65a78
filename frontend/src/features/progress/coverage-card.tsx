import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact, Progress, RegimeView, UnitRef } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { MissingIcon, ReturnIcon } from '../../components/icons'
import { MissingHelp } from '../../components/missing-help'
import { contactsOptions } from '../../reference/contacts'
import { shortUnitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatShortDate, formatTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import classes from './coverage-card.module.css'
import { lackingText } from './lacking'

export function CoverageCard({ progress, regime }: { progress: Progress; regime: RegimeView }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
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
  const mayCall = me.allowedActions.includes('VIEW_CONTACTS')
  const contacts = useQuery(contactsOptions(mayCall ? missingUnits.map(({ id }) => id) : []))
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
      <Missing
        of={progress}
        regime={regime}
        units={missingUnits.map((unit) => ({ unit, district: districtOf(unit), contact: contacts.data?.get(unit.id) }))}
        count={missing}
      />
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

interface MissingProps {
  of: Progress
  regime: RegimeView
  units: { unit: UnitRef; district: UnitRef | undefined; contact: Contact | undefined }[]
  count: number
}

/** The units that have not reported, each with what can be done about it. */
function Missing({ of, regime, units, count }: MissingProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  return (
    <div className={classes.named} data-tone="bad">
      <h3>
        <MissingIcon size={18} />
        {t('coverage.missingTitle', { count })}
      </h3>
      <ul className={classes.missing}>
        {units.map(({ unit, district, contact }) => (
          <li key={unit.id}>
            <Link to="/tien-do" search={{ regime: of.regimeId, unit: unit.id, date: of.asOf }}>
              {shortUnitName(t, unit)}
            </Link>
            {district && <small>{shortUnitName(t, district)}</small>}
            <MissingHelp unit={unit.id} regime={regime} date={of.asOf} contact={contact} />
          </li>
        ))}
        {count > units.length && <li>{t('coverage.more', { count: count - units.length })}</li>}
      </ul>
    </div>
  )
}

interface NamedProps {
  of: Progress
  what: 'returned' | 'partial'
  units: { unit: UnitRef; lacks?: string }[]
  count: number
}

/** The names of units that need attention. */
function Named({ of, what, units, count }: NamedProps) {
  const { t } = useTranslation()
  if (count === 0) return null
  const Icon = what === 'returned' ? ReturnIcon : MissingIcon
  return (
    <div className={classes.named} data-tone="warn">
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
