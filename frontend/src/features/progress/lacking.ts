import type { TFunction } from 'i18next'
import type { IndicatorRef } from '../../api/types'
import '../../i18n/later'
import { inLanguage } from '../../reference/names'

/** Names the missing figures of a report: "thiếu 1 số liệu: MBBank". Empty if none is missing. */
export function lackingText(t: TFunction, indicators: IndicatorRef[], unanswered: string[]): string {
  if (unanswered.length === 0) return ''
  const names = unanswered.flatMap((id) =>
    indicators.filter((indicator) => indicator.id === id).map(({ name }) => inLanguage(name)),
  )
  return t('coverage.lacks', { count: unanswered.length, names: names.join(', ') })
}
