import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { clockOptions } from '../session/queries'
import { useBusinessNow } from '../session/use-business-now'
import { formatDateTime } from '../shared/dates'
import classes from './shell.module.css'

/** Nobody should take the demo's day for today. */
export function ClockBanner() {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(clockOptions())
  const now = useBusinessNow()
  if (data.offsetSeconds === 0) return null
  return <aside className={classes.banner}>{t('shell.shifted', { now: formatDateTime(now) })}</aside>
}
