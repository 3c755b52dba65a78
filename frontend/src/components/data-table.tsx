import type { ReactNode } from 'react'
import classes from './data-table.module.css'

interface Props {
  /** What it is called where it is not seen. */
  label: string
  /**
   * - `numbers`: all but the first column is aligned to the right, apart from cells with `data-text`;
   * - `scrolled`: the rows of a file, of which a few are seen at a time;
   * - `framed`: stands by itself on the page.
   */
  kind?: 'plain' | 'numbers' | 'scrolled' | 'framed'
  /** Its rows stack on a phone, after which browsers do not take it for a table any more. */
  stacked?: boolean
  className?: string
  children: ReactNode
}

/** A table that the keyboard can scroll where it is wider than the screen. */
export function DataTable({ label, kind = 'plain', stacked = false, className = '', children }: Props) {
  return (
    <div role="region" aria-label={label} className={`${classes[kind]} ${className}`} tabIndex={0}>
      <table role={stacked ? 'table' : undefined}>{children}</table>
    </div>
  )
}
