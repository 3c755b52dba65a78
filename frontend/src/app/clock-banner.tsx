import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atDesk } from '../routes/desk'
import { clockOptions } from '../session/queries'
import { useBusinessNow } from '../session/use-business-now'
import { formatDateTime } from '../shared/dates'
import classes from './shell.module.css'

const ClockDialog = lazy(() => atDesk(import('./clock-dialog')))

/** Shows the business clock if it is or can be moved, so that nobody takes the demo's date for today. */
export function ClockBanner() {
  const { t } = useTranslation()
  const { data } = useSuspenseQuery(clockOptions())
  const now = useBusinessNow()
  const [moving, setMoving] = useState(false)
  if (data.offsetSeconds === 0 && !data.movable) return null
  return (
    <aside className={classes.banner}>
      {t('shell.shifted', { now: formatDateTime(now) })}
      {data.movable && (
        <button type="button" className={classes.bannerAction} onClick={() => setMoving(true)}>
          {t('shell.moveClock')}
        </button>
      )}
      {moving && (
        <Suspense>
          <ClockDialog onClose={() => setMoving(false)} />
        </Suspense>
      )}
    </aside>
  )
}
