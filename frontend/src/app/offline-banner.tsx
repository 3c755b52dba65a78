import { useSuspenseQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { OfflineIcon } from '../components/icons'
import { meOptions } from '../session/queries'
import { logInAgain } from '../session/session'
import { useSession } from '../session/use-session'
import classes from './shell.module.css'

function subscribe(changed: () => void) {
  window.addEventListener('online', changed)
  window.addEventListener('offline', changed)
  return () => {
    window.removeEventListener('online', changed)
    window.removeEventListener('offline', changed)
  }
}

/** Says that the page is offline or that the login has expired. */
export function OfflineBanner() {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const session = useSession()
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  const mayLogIn = session === 'back' || session === 'expired'
  const words =
    session === 'offline'
      ? t('offline.as', { name: me.name })
      : session === 'back'
        ? t('offline.back')
        : session === 'expired'
          ? t('session.expired')
          : !online && t('shell.offline')
  return (
    <div role="status">
      {words && (
        <p className={classes.banner} data-tone={session === 'back' ? undefined : 'bad'}>
          <OfflineIcon size={18} /> {words}
          {mayLogIn && (
            <button
              type="button"
              className={classes.bannerAction}
              onClick={() => void logInAgain().catch(() => undefined)}
            >
              {t('session.logIn')}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
