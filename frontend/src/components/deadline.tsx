import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { useBusinessNow } from '../session/use-business-now'
import { formatDateTime, timeLeft, type TimeLeft } from '../shared/dates'
import classes from './deadline.module.css'
import { ClockIcon } from './icons'

function amount(t: TFunction, { days, hours, minutes }: TimeLeft): string {
  if (days > 0) return hours > 0 ? t('time.daysHours', { days, hours }) : t('time.days', { count: days })
  if (hours > 0) return t('time.hoursMinutes', { hours, minutes: String(minutes).padStart(2, '0') })
  return t('time.minutes', { count: minutes })
}

/** Shows the deadline and the time left. */
export function Deadline({ dueAt, calendarConfirmed = true }: { dueAt: string; calendarConfirmed?: boolean }) {
  const { t } = useTranslation()
  const left = timeLeft(dueAt, useBusinessNow())
  const tone = left.passed ? 'bad' : left.days === 0 && left.hours === 0 ? 'warn' : 'plain'
  return (
    <p className={classes.deadline}>
      <ClockIcon size={18} />
      <span>
        {t('deadline.by', { when: formatDateTime(dueAt) })}{' '}
        <strong data-tone={tone}>
          {t(left.passed ? 'deadline.passed' : 'deadline.left', { amount: amount(t, left) })}
        </strong>
        {!calendarConfirmed && ` (${t('calendar.unconfirmed')})`}
      </span>
    </p>
  )
}
