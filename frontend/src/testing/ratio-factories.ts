import type { IndicatorRef, Total } from '../api/types'
import { app, buyers } from './factories'

/** The share of `buyers` among `app`, in percent. */
export const share: IndicatorRef = {
  id: '00000000-0000-4000-8000-000000000026',
  code: 'share',
  name: { vi: 'Tỷ lệ người mua', en: 'Share of buyers' },
  kind: 'STOCK',
  counts: 'OTHER',
  answer: { type: 'RATIO', decimals: 1, max: 100 },
  partIds: [buyers.id, app.id],
}

const coverage = { fresh: 1, carried: 0, notApplicable: 0, none: 0, lackingPart: 0 }

/** @param percent undefined if the denominator is 0 */
export const shareTotal = (numerator: number, denominator: number, percent?: number): Total => ({
  indicatorId: share.id,
  units: 1,
  coverage,
  ratio: { numerator, denominator, percent, digits: 1 },
})

/** A ratio of two others in percent with one decimal. */
export const ratioOfTwo = (numerator: IndicatorRef, denominator: IndicatorRef, name = 'Tỷ lệ'): IndicatorRef => ({
  ...numerator,
  id: '00000000-0000-4000-8000-000000000026',
  code: 'ratio',
  name: { vi: name, en: name },
  answer: { type: 'RATIO', decimals: 1, max: 100 },
  partIds: [numerator.id, denominator.id],
})
