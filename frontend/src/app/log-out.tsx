import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LogOutIcon } from '../components/icons'
import { logOut } from '../session/session'
import { whenIdle } from '../shared/when-idle'
import classes from './shell.module.css'

// A dialog weighs as much as a page, and hardly anybody sees it; but whoever does may have no line to fetch it by.
const loadDialog = () => import('./log-out-dialog')
const LogOutDialog = lazy(loadDialog)

/** Logs out, but not over reports that still wait on this device without saying so. */
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
