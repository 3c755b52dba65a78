import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreIcon } from '../components/icons'
import { meOptions } from '../session/queries'
import { HelpLink } from './help-link'
import { morePages } from './more-pages'
import classes from './shell.module.css'

/** Those of the further pages that the user has a use for. */
function useMorePages() {
  const { data: me } = useSuspenseQuery(meOptions())
  return morePages.filter(({ action }) => me.allowedActions.includes(action))
}

/** On a wide screen: each in the row of pages. */
export function MoreLinks({ className, onGo }: { className: string | undefined; onGo?: () => void }) {
  const { t } = useTranslation()
  return useMorePages().map(({ to, Icon, title }) => (
    <Link key={to} to={to} className={className} activeOptions={{ includeSearch: false }} onClick={onGo}>
      <Icon />
      {t(title)}
    </Link>
  ))
}

/** On a phone: a sheet above the bar, open until a page is chosen, Esc is pressed, or something else is touched. */
export function More() {
  const { t } = useTranslation()
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div
      className={classes.more}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button ref={button} type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        <MoreIcon />
        {t('shell.more')}
      </button>
      <div id={id} className={classes.sheet} hidden={!open} tabIndex={-1}>
        {open && (
          <>
            <MoreLinks className={undefined} onGo={() => setOpen(false)} />
            <HelpLink className={undefined} />
          </>
        )}
      </div>
    </div>
  )
}
