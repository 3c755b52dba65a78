import type { Total } from '../../api/types'
import { NoFigure } from '../../components/no-figure'
import { formatCount } from '../../shared/numbers'
import { valueOf } from './indicators'

/** A sum with all its digits, or that there is none. */
export function Value({ total }: { total: Total | undefined }) {
  const value = valueOf(total)
  return value === undefined ? <NoFigure /> : formatCount(value)
}
