import { useMediaQuery } from '@mantine/hooks'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../shared/numbers'
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

interface FiltersProps {
  /** How many of the filters narrow the list. */
  active: number
  children: ReactNode
}

/** The filters of a list. On a phone they are folded, so that the list begins on the first screen; who opens them sees them until
 * they close them. */
export function FoldedFilters({ active, children }: FiltersProps) {
  const { t } = useTranslation()
  const wide = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false })
  const [open, setOpen] = useState(false)
  if (wide) return children
  return (
    <details className={classes.folded} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {active > 0 ? t('filters.active', { count: active, n: formatCount(active) }) : t('filters.title')}
      </summary>
      <div className={classes.fields}>{children}</div>
    </details>
  )
}
