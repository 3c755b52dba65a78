import type { Indicator } from '../../api/types'
import type { AskedDraft } from './regime-draft'

/** Adds an indicator to the form. For a sum or a ratio, adds all that it is computed from, unless the form has it already. */
export function withParts(asked: AskedDraft[], id: string, indicators: Indicator[]): AskedDraft[] {
  const indicator = indicators.find((one) => one.id === id)
  if (!indicator || asked.some(({ indicatorId }) => indicatorId === id)) return asked
  return indicator.partIds.reduce(
    (all, part) => withParts(all, part, indicators),
    [...asked, { indicatorId: id, help: '', helpEn: '' }],
  )
}

/** What an indicator of the form is computed from and the form does not ask for. */
export function missingParts(asked: AskedDraft[], id: string, indicators: Indicator[]): string[] {
  const parts = indicators.find((one) => one.id === id)?.partIds ?? []
  const missing = parts.flatMap((part) => [
    ...(asked.some(({ indicatorId }) => indicatorId === part) ? [] : [part]),
    ...missingParts(asked, part, indicators),
  ])
  return [...new Set(missing)]
}
