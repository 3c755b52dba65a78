import type { Indicator } from '../../api/types'
import type { AskedDraft } from './regime-draft'

/** A sum is asked for with all that it comes down to: what is not there yet follows it. */
export function withParts(asked: AskedDraft[], id: string, indicators: Indicator[]): AskedDraft[] {
  const indicator = indicators.find((one) => one.id === id)
  if (!indicator || asked.some(({ indicatorId }) => indicatorId === id)) return asked
  return indicator.partIds.reduce(
    (all, part) => withParts(all, part, indicators),
    [...asked, { indicatorId: id, help: '', helpEn: '' }],
  )
}
