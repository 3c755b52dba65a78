import type { ReactNode } from 'react'
import classes from './data-table.module.css'

interface Props {
  /** Name for screen readers. */
  label: string
  /**
   * - `numbers`: all but the first column is aligned to the right, apart from cells with `data-text`;
   * - `scrolled`: a table of limited height, for the rows of a file;
   * - `framed`: has a border of its own.
   */
  kind?: 'plain' | 'numbers' | 'scrolled' | 'framed'
  /** Whether cells are stacked on a phone. Browsers then no longer treat the element as a table, so it gets ARIA roles. */
  stacked?: boolean
  className?: string
  children: ReactNode
}

/** A table that can be scrolled by keyboard if it is wider than the screen. */
export function DataTable({ label, kind = 'plain', stacked = false, className = '', children }: Props) {
  return (
    <div role="region" aria-label={label} className={`${classes[kind]} ${className}`} tabIndex={0}>
      <table role={stacked ? 'table' : undefined}>{children}</table>
    </div>
  )
}

/** The head of a table whose rows stack on a phone. Its roles are written out, because such a layout takes them away. */
export function StackedHead({ columns }: { columns: string[] }) {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((name) => (
          <th key={name} role="columnheader" scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
