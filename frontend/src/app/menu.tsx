import { useId, useRef, useState, type ReactNode } from 'react'
import classes from './shell.module.css'

interface Props {
  className: string | undefined
  /** What the button shows. */
  label: ReactNode
  children: (close: () => void) => ReactNode
}

/** A button and the sheet that it opens. Choosing a page, Esc, or a touch outside closes the sheet. */
export function Menu({ className, label, children }: Props) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  return (
    <div
      className={className}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setOpen(false)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        setOpen(false)
        button.current?.focus()
      }}
    >
      <button ref={button} type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      <div id={id} className={classes.sheet} hidden={!open} tabIndex={-1}>
        {open && children(() => setOpen(false))}
      </div>
    </div>
  )
}
