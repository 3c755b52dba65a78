import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogOutIcon } from '../components/icons'
import { logOut } from '../session/session'
import { whenIdle } from '../shared/when-idle'
import classes from './shell.module.css'

// The dialog is large and rarely needed, so it is a separate chunk. It loads when the page is idle, because the user may be
// offline when it is needed.
const loadDialog = () => import('./log-out-dialog')
const LogOutDialog = lazy(loadDialog)

/** Logs out; asks first if reports on this device have not been sent. */
export function LogOut({ unsent }: { unsent: number }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  useEffect(() => whenIdle(loadDialog), [])
  return (
    <>
      <button type="button" className={classes.tool} onClick={() => (unsent > 0 ? setAsking(true) : void logOut())}>
        <LogOutIcon />
        <span className={classes.toolText}>{t('shell.logOut')}</span>
      </button>
      {asking && (
        <Suspense>
          <LogOutDialog unsent={unsent} onStay={() => setAsking(false)} />
        </Suspense>
      )}
    </>
  )
}
