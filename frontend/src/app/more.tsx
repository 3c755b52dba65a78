import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MoreIcon } from '../components/icons'
import { HelpLink } from './help-link'
import { PageLinks } from './page-links'
import { SecurityLink } from './security-link'
import classes from './shell.module.css'

/** The button and sheet with further pages on a phone. Choosing a page, Esc, or a touch outside closes the sheet. */
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
            <PageLinks place="more" className={undefined} onGo={() => setOpen(false)} />
            <SecurityLink className={undefined} onGo={() => setOpen(false)} />
            <HelpLink className={undefined} />
          </>
        )}
      </div>
    </div>
  )
}
