import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { formatDate } from '../../shared/dates'
import classes from './today-notes.module.css'

/** Says that figures of an earlier date are shown by the units of today. */
export function TodayNotes({ progress: { asOf, view }, today }: { progress: Progress; today: string }) {
  const { t } = useTranslation()
  if (view === 'then') return null
  return (
    <p className={classes.notes}>{t('progress.viewToday', { date: formatDate(asOf), today: formatDate(today) })}</p>
  )
}
