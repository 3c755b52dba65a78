import type { Indicator } from '../../api/types'
import type { AskedDraft } from './regime-draft'

/** Adds an indicator to the form. For a sum, adds all its parts after it, unless the form has them already. */
export function withParts(asked: AskedDraft[], id: string, indicators: Indicator[]): AskedDraft[] {
  const indicator = indicators.find((one) => one.id === id)
  if (!indicator || asked.some(({ indicatorId }) => indicatorId === id)) return asked
  return indicator.partIds.reduce(
    (all, part) => withParts(all, part, indicators),
    [...asked, { indicatorId: id, help: '', helpEn: '' }],
  )
}
