import type { ReactNode } from 'react'
import { StackedHead } from './data-table'
import classes from './stacked-table.module.css'

interface Props {
  /** Name for screen readers. */
  caption: string
  columns: string[]
  className?: string
  /** Body and foot, with ARIA roles: browsers no longer treat the element as a table on a phone. */
  children: ReactNode
}

/**
 * A table whose rows are cards on a phone. There a cell begins with its `data-label`, and cells with `data-none` are left out; on a
 * wide screen they keep their column.
 */
export function StackedTable({ caption, columns, className = '', children }: Props) {
  return (
    <table role="table" className={`${classes.stack} ${className}`}>
      <caption className="visually-hidden">{caption}</caption>
      <StackedHead columns={columns} />
      {children}
    </table>
  )
}
