import type { TFunction } from 'i18next'
import type { IndicatorRef } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { isRatio, isSum } from '../../reference/sum'

/** What is said after the name of an indicator: its unit of measure, and how its figure comes about. */
export function aboutFigure(t: TFunction, indicator: IndicatorRef): string {
  return [
    measureAfter(indicator),
    indicator.kind === 'AS_FOUND' && t('figures.asFound'),
    isSum(indicator) && t('figures.computed'),
    isRatio(indicator) && t('figures.calculated'),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** The unit of measure; undefined if there is none, or if the name already ends with it. */
function measureAfter({ name, answer }: IndicatorRef): string | undefined {
  const measure = answer?.measure && inLanguage(answer.measure)
  const end = inLanguage(name).replace(/[\s.)]+$/, '')
  return measure && !` ${end}`.toLowerCase().replace('(', ' ').endsWith(` ${measure.toLowerCase()}`)
    ? measure
    : undefined
}
