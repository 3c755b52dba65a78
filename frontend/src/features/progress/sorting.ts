import type { ProgressRow } from '../../api/types'
import { roughPercent } from '../../shared/numbers'
import type { Sorting } from './in-search'
import { valueOf } from './indicators'

const names = new Intl.Collator('vi')

/** Sort key of the status: missing units first, then reported ones by time of receipt, then exempt ones. */
function urgency(row: ProgressRow): string {
  if (row.status === 'MISSING') return '0'
  if (row.status === 'EXEMPT') return '2'
  if (row.status === 'REPORTED') return `1${row.coverage.lastReceivedAt ?? ''}`
  return `1${String(row.coverage.missing === 0)}`
}

export function sortRows(rows: ProgressRow[], { sort, dir }: Sorting, indicatorId: string | undefined): ProgressRow[] {
  if (!sort) return rows
  const sign = dir === 'desc' ? -1 : 1
  if (sort === 'unit') return [...rows].sort((a, b) => sign * names.compare(a.unit.name, b.unit.name))
  if (sort === 'status') {
    return [...rows].sort((a, b) => sign * (urgency(a) < urgency(b) ? -1 : urgency(a) > urgency(b) ? 1 : 0))
  }
  const ofRow = (row: ProgressRow) => {
    const total = row.totals.find((one) => one.indicatorId === indicatorId)
    return total?.ratio ? roughPercent(total.ratio) : valueOf(total)
  }
  return [...rows].sort((a, b) => {
    const [left, right] = [ofRow(a), ofRow(b)]
    // A row without a figure stays at the end in both directions.
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined)
    return sign * (left < right ? -1 : left > right ? 1 : 0)
  })
}
