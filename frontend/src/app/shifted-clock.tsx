import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { atDesk } from '../routes/desk'
import { useBusinessNow } from '../session/use-business-now'
import { formatDateTime } from '../shared/dates'
import '../i18n/later'
import classes from './shell.module.css'

const ClockDialog = lazy(() => atDesk(import('./clock-dialog')))

export default function ShiftedClock({ movable }: { movable: boolean }) {
  const { t } = useTranslation()
  const now = useBusinessNow()
  const [moving, setMoving] = useState(false)
  return (
    <aside className={classes.banner}>
      {t('shell.shifted', { now: formatDateTime(now) })}
      {movable && (
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
