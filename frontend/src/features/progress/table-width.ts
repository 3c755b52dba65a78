import type { Progress } from '../../api/types'
import { lengthOf } from './indicators'

/** In rem: the least width of the page's content on a wide screen, of the first two columns, of padding, and of a digit. */
const CONTENT = 71
const NAMES = 22
const PADDING = 1.5
const DIGIT = 0.62

/** Whether the numbers fit into columns of equal width on a wide screen. Otherwise the table scrolls in its box. */
export function numbersFit({ indicators, totals, rows }: Pick<Progress, 'indicators' | 'totals' | 'rows'>): boolean {
  const longest = Math.max(0, ...[totals, ...rows.map((row) => row.totals)].flat().map(lengthOf))
  return longest * DIGIT + PADDING <= (CONTENT - NAMES) / indicators.length
}
