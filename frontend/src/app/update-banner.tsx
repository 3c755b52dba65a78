import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { mayLeave } from '../session/may-leave'
import '../i18n/later'
import classes from './shell.module.css'
import { onUpdate, update, updateWaiting } from './update'

const pause = 1000

/** Offers a new version. Hidden while the user types, because an update must not interrupt entry. */
export default function UpdateBanner() {
  const { t } = useTranslation()
  const waiting = useSyncExternalStore(onUpdate, updateWaiting)
  const [free, setFree] = useState(false)
  useEffect(() => {
    if (!waiting) return
    const timer = setInterval(() => setFree(mayLeave()), pause)
    return () => clearInterval(timer)
  }, [waiting])
  return (
    <div role="status">
      {waiting && free && (
        <p className={classes.banner}>
          {t('update.ready')}
          <button type="button" className={classes.bannerAction} onClick={() => update()}>
            {t('update.now')}
          </button>
        </p>
      )}
    </div>
  )
}
