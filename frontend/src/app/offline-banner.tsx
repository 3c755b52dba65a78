import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineIcon } from '../components/icons'
import classes from './shell.module.css'

function subscribe(changed: () => void) {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

export function OfflineBanner() {
  const { t } = useTranslation()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return (
    <div role="status">
      {!online && (
        <p className={classes.banner} data-tone="bad">
          <OfflineIcon size={18} /> {t('shell.offline')}
        </p>
      )}
    </div>
  )
}
