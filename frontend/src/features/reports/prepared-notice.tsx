import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate, formatDateTime } from '../../shared/dates'
import { preparedOptions } from './queries'
import classes from './reports-page.module.css'

/** Tells consolidators that the draft of the day has been prepared. */
export function PreparedNotice({ regimeId, unitId, date }: { regimeId: string; unitId: string; date: string }) {
  const { t } = useTranslation()
  const { data: report } = useQuery(preparedOptions(regimeId, unitId, date))
  if (!report) return null
  return (
    <p className={`card ${classes.prepared}`} role="status">
      {t('report.prepared', { date: formatDate(date), at: formatDateTime(report.createdAt) })}{' '}
      <Link to="/bao-cao/$reportId" params={{ reportId: report.id }}>
        {t('report.open')}
      </Link>
    </p>
  )
}
