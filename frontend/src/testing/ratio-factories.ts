import type { IndicatorRef } from '../api/types'

/** A ratio of two others in percent with one decimal. */
export const ratioOfTwo = (numerator: IndicatorRef, denominator: IndicatorRef, name = 'Tỷ lệ'): IndicatorRef => ({
  ...numerator,
  id: '00000000-0000-4000-8000-000000000026',
  code: 'ratio',
  name: { vi: name, en: name },
  answer: { type: 'RATIO', decimals: 1, max: 100 },
  partIds: [numerator.id, denominator.id],
})
