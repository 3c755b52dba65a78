import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { mayLeave } from '../session/may-leave'
import classes from './shell.module.css'
import { onUpdate, update, updateWaiting } from './update'

const pause = 1000

/** Quiet, and not there at all while something is typed: the new version can wait, the figures cannot. */
export function UpdateBanner() {
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
