import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { LockIcon } from '../components/icons'
import '../i18n/later'
import { businessNow } from '../session/business-clock'
import { continueSession, onSessionEnd, sessionEndsAt, watchSession } from '../session/session-end'
import { formatTime } from '../shared/dates'
import classes from './shell.module.css'

/** Says some minutes before that the session ends, and lets the user continue. */
export default function SessionEndBanner() {
  const { t } = useTranslation()
  const endsAt = useSyncExternalStore(onSessionEnd, sessionEndsAt)
  const [saveFirst, setSaveFirst] = useState(false)
  useEffect(watchSession, [])
  if (endsAt === undefined) return <div role="status" />
  // As the user sees the time on this page, which the demo shifts.
  const time = formatTime(businessNow(endsAt))
  return (
    <div role="status">
      <p className={classes.banner} data-tone="bad">
        <LockIcon size={18} /> {t(saveFirst ? 'sessionEnd.saveFirst' : 'sessionEnd.soon', { time })}
        <button
          type="button"
          className={classes.bannerAction}
          onClick={() => void continueSession().then(setSaveFirst, () => undefined)}
        >
          {t('sessionEnd.continue')}
        </button>
      </p>
    </div>
  )
}
