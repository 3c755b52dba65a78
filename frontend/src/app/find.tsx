import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '../components/icons'
import { atDesk } from '../routes/desk'
import classes from './shell.module.css'
import { asksForSearch } from './slash'

const FindDialog = lazy(() => atDesk(import('./find-dialog')))

/** Search on every page, by button, by Ctrl+K or by `/`. On a page with its own unit search, `/` focuses that one. */
export function Find() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const everywhere = (event.ctrlKey || event.metaKey) && event.key === 'k'
      if (!everywhere && !asksForSearch(event)) return
      event.preventDefault()
      const own = everywhere ? null : document.querySelector<HTMLElement>('[data-unit-search]')
      if (own) own.focus()
      else setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className={classes.tool} aria-keyshortcuts="Control+K /" onClick={() => setOpen(true)}>
        <SearchIcon />
        <span className={classes.toolText}>{t('shell.find')}</span>
      </button>
      {open && (
        <Suspense>
          <FindDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
