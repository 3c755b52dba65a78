import type { TFunction } from 'i18next'
import type { ImportReport } from '../api/types'

const outcomes = ['CREATED', 'CHANGED', 'UNCHANGED'] as const

/** How many rows became what; nothing of what none became. */
export const outcomesInWords = (t: TFunction, rows: ImportReport['rows']) =>
  outcomes
    .map((outcome) => ({ outcome, count: rows.filter((row) => row.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => t(`tableFile.outcome.${outcome}`, { count }))
