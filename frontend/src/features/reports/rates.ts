import type { ReportContent } from '../../api/types'
import { formatRate } from '../../shared/numbers'

const decimals = (percent: number | null | undefined) => String(percent ?? '').split('.')[1]?.length ?? 0

/**
 * Writes the rates of a line and of its units with the same digits. A number that ends in a zero arrives without it, so
 * the longest of them says how many there are.
 */
export function rateWriter({ lines, rows }: Pick<ReportContent, 'lines' | 'rows'>, index: number) {
  const digits = Math.max(
    decimals(lines[index]?.percent),
    ...rows.map(({ figures }) => decimals(figures[index]?.percent)),
  )
  return (percent: number | null | undefined) => (percent == null ? '' : formatRate({ percent, digits }))
}
