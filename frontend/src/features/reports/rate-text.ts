import type { ReportContent } from '../../api/types'
import { formatRate } from '../../shared/numbers'

/** A rate with as many digits as its line says; empty where there is none. */
export function rateText({ percent, digits }: Pick<ReportContent['lines'][number], 'percent' | 'digits'>): string {
  return percent == null ? '' : formatRate({ percent, digits: digits ?? 0 })
}
