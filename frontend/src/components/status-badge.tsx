import { useTranslation } from 'react-i18next'
import { formatTime, dateOf, formatShortDate } from '../shared/dates'
import { CheckIcon, ClockIcon, ExemptIcon, MissingIcon } from './icons'
import classes from './status-badge.module.css'

interface Props {
  status: 'REPORTED' | 'MISSING' | 'EXEMPT'
  timeliness?: 'ON_TIME' | 'LATE' | 'BACKFILLED' | null
  receivedAt?: string | null
  /** The report's date: if the day of receipt differs from it, the badge shows that day too. */
  asOf?: string
}

/** Shows a status by colour, icon and words together, so that it does not depend on colour. */
export function StatusBadge({ status, timeliness, receivedAt, asOf }: Props) {
  const { t } = useTranslation()
  if (status === 'MISSING')
    return (
      <span className={classes.badge} data-tone="bad">
        <MissingIcon size={16} />
        {t('status.missing')}
      </span>
    )
  if (status === 'EXEMPT')
    return (
      <span className={classes.badge} data-tone="plain">
        <ExemptIcon size={16} />
        {t('status.exempt')}
      </span>
    )
  const late = timeliness === 'LATE'
  const day = receivedAt && asOf && dateOf(receivedAt) !== asOf ? ` ${formatShortDate(dateOf(receivedAt))}` : ''
  return (
    <span className={classes.badge} data-tone={late ? 'warn' : 'good'}>
      {late ? <ClockIcon size={16} /> : <CheckIcon size={16} />}
      {t(late ? 'status.late' : timeliness === 'BACKFILLED' ? 'status.backfilled' : 'status.onTime')}
      {receivedAt && ` ${formatTime(receivedAt)}${day}`}
    </span>
  )
}
