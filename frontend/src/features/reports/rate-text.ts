import type { ReportContent } from '../../api/types'
import { formatRate } from '../../shared/numbers'

/** A rate with the digits of its line; empty if there is no rate. */
export function rateText(rate: Pick<ReportContent['lines'][number], 'percent' | 'percentText' | 'digits'>): string {
  return formatRate({ ...rate, digits: rate.digits ?? 0 })
}

export function isRated({ percent, percentText }: Pick<ReportContent['lines'][number], 'percent' | 'percentText'>) {
  return percent != null || percentText != null
}

/** Whether it holds for its day only, so that earlier figures are nothing to compare with. */
export const isFound = ({ kind }: Pick<ReportContent['lines'][number], 'kind'>) => kind === 'AS_FOUND'
