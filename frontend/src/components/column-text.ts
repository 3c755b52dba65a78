import { createContext, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { MappedKind } from '../reference/kept-headings'

/** The table whose columns are named. */
export const NamedTable = createContext<MappedKind | 'other'>('other')

/** Our words for a column: of the named table, else of all tables; the column's name if we do not know it. */
export function useColumnText(): (column: string) => string {
  const { t } = useTranslation()
  const table = useContext(NamedTable)
  return (column) =>
    t([`table.columnOf.${table as 'assignments'}.${column as 'valid_to'}`, `table.column.${column as 'code'}`], {
      defaultValue: column,
    })
}
