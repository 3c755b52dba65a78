import type { TFunction } from 'i18next'

/** Our words for a column of a table; the column's name if we do not know it. */
export function columnText(t: TFunction, column: string): string {
  return t(`table.column.${column as 'code'}`, { defaultValue: column })
}
