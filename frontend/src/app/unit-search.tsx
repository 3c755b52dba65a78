import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SearchIcon } from '../components/icons'
import { atDesk } from '../routes/desk'
import classes from './shell.module.css'
import { asksForSearch } from './slash'

const UnitSearchDialog = lazy(() => atDesk(import('./unit-search-dialog')))

/** Search for a unit on every page, by button or by `/`. On a page with its own unit search, `/` focuses that one. */
export function UnitSearch() {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!asksForSearch(event)) return
      event.preventDefault()
      const own = document.querySelector<HTMLElement>('[data-unit-search]')
      if (own) own.focus()
      else setOpen(true)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  return (
    <>
      <button type="button" className={classes.tool} aria-keyshortcuts="/" onClick={() => setOpen(true)}>
        <SearchIcon />
        <span className={classes.toolText}>{t('shell.find')}</span>
      </button>
      {open && (
        <Suspense>
          <UnitSearchDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
