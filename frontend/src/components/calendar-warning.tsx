import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { comingHolidaysOptions } from '../reference/holidays'
import { meOptions } from '../session/queries'
import { formatDate } from '../shared/dates'
import classes from './calendar-warning.module.css'

/** Warns administrators of a programme if public holidays are missing soon: deadlines in working days depend on them. */
export function CalendarWarning({ today }: { today: string }) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  const { data: calendar } = useQuery({ ...comingHolidaysOptions(today), enabled: administers })
  if (!administers || !calendar?.expiring) return null
  const { knownUntil } = calendar
  return (
    <p role="status" className={`${classes.warning} no-print`}>
      {knownUntil
        ? t(knownUntil < today ? 'calendar.expired' : 'calendar.expiring', { date: formatDate(knownUntil) })
        : t('calendar.unknown')}{' '}
      <Link to="/danh-muc/ngay-nghi">{t('calendar.open')}</Link>
    </p>
  )
}
