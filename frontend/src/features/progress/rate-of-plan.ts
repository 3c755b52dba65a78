import type { TFunction } from 'i18next'
import type { Total } from '../../api/types'
import { formatCount, formatRate } from '../../shared/numbers'

/** A rate with its target: `10,1% của 62.149`. Empty if there is no rate. */
export function rateOfPlan(t: TFunction, total: Total | undefined): string {
  if (!total?.rate) return ''
  const rate = formatRate(total.rate)
  return total.target ? t('plan.rateOf', { rate, plan: formatCount(total.target.value) }) : rate
}
