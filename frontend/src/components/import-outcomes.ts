import type { TFunction } from 'i18next'
import type { TableReport } from '../reference/table-import'
import { formatCount } from '../shared/numbers'

/** Numbers of created, changed and unchanged rows in words; leaves out zeros. */
export const outcomesInWords = (t: TFunction, report: Pick<TableReport, 'created' | 'changed' | 'unchanged'>) =>
  (['created', 'changed', 'unchanged'] as const)
    .filter((outcome) => report[outcome] > 0)
    .map((outcome) => t(`tableFile.outcome.${outcome}`, { count: report[outcome], n: formatCount(report[outcome]) }))
