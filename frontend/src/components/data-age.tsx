import { useQuery, useQueryClient, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { currentLanguage } from '../i18n/i18n'
import '../i18n/later'
import { businessTime } from '../session/business-clock'
import { useBusinessNow } from '../session/use-business-now'
import { formatDateTime, timeLeft } from '../shared/dates'
import { OfflineIcon } from './icons'
import classes from './status-line.module.css'

interface Props<T, Key extends QueryKey> {
  /** The query whose answer the page shows. */
  of: UseQueryOptions<T, Error, T, Key>
  /** When the page was put back from the device, in milliseconds by its clock; undefined if the server answered. */
  restoredAt: number | undefined
}

/**
 * Says how old the figures of the page are while the server cannot be reached. Always rendered, so that screen readers notice
 * changes. When the server answers again, loads all that came from the device.
 */
export function DataAge<T, Key extends QueryKey>({ of, restoredAt }: Props<T, Key>) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const router = useRouter()
  const { dataUpdatedAt, isRefetchError } = useQuery({ ...of, enabled: false })
  const now = useBusinessNow()
  const restored = restoredAt !== undefined && dataUpdatedAt < restoredAt
  const answered = restoredAt !== undefined && !restored
  useEffect(() => {
    if (!answered) return
    queries.removeQueries({ type: 'inactive' })
    void queries.invalidateQueries().then(() => router.invalidate())
  }, [answered, queries, router])
  const at = businessTime(dataUpdatedAt)
  return (
    <div role="status">
      {(restored || isRefetchError) && (
        <p className={classes.line} data-tone="bad">
          <OfflineIcon size={18} />
          {t('age.offline', { time: formatDateTime(at), ago: ago(at, now) ?? t('age.justNow') })}
        </p>
      )}
    </div>
  )
}

/** `2 giờ trước`: whole minutes, hours or days, rounded down; undefined for less than a minute. */
function ago(then: number, now: number): string | undefined {
  const { days, hours, minutes } = timeLeft(then, now)
  const words = new Intl.RelativeTimeFormat(currentLanguage(), { numeric: 'always' })
  return days > 0
    ? words.format(-days, 'day')
    : hours > 0
      ? words.format(-hours, 'hour')
      : minutes > 0
        ? words.format(-minutes, 'minute')
        : undefined
}
