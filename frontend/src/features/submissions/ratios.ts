import type { TFunction } from 'i18next'
import type { IndicatorRef, Mark } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { formatCount, formatRate, percentOf, sumExactly, type Exact } from '../../shared/numbers'

/** A figure as far as it is needed to compute with it. */
export interface Valued {
  indicatorId: string
  value?: Exact | null
  mark?: Mark | null
}

interface Numbers {
  numerator: Exact
  denominator: Exact
}

/** The two numbers of a ratio, or why there are none: what it lacks, or a whole side that is "not applicable". */
export type Ratio = Numbers | { lacking: IndicatorRef[] } | { notApplicable: IndicatorRef[] }

export const isComputed = (ratio: Ratio): ratio is Numbers => 'numerator' in ratio

/**
 * Computes a ratio as the server's totals do: "nil" is 0, and "not applicable" adds nothing. It lacks a figure that has neither a
 * number nor a mark, unless it could not be computed with it either.
 */
export function ratioOf({ partIds }: IndicatorRef, indicators: IndicatorRef[], figures: Valued[]): Ratio {
  const sides = partIds.map((part) =>
    leavesOf(part, indicators).map((id) => ({ id, figure: figures.find(({ indicatorId }) => indicatorId === id) })),
  )
  const named = (ids: { id: string }[]) => indicators.filter((each) => ids.some(({ id }) => id === each.id))
  const outside = sides.filter((side) => side.every(({ figure }) => figure?.mark === 'NOT_APPLICABLE'))
  if (outside.length > 0) return { notApplicable: named(outside.flat()) }
  const lacking = sides.flat().filter(({ figure }) => !figure?.mark && figure?.value == null)
  if (lacking.length > 0) return { lacking: named(lacking) }
  const numbers = sides.map((side) => side.flatMap(({ figure }) => numberOf(figure) ?? []))
  const [over = [], under = []] = numbers
  return { numerator: sumExactly(over), denominator: sumExactly(under) }
}

const numberOf = (figure: Valued | undefined) => figure?.value ?? (figure?.mark === 'NIL' ? 0 : undefined)

/** The ratio of the sums; of those that lack a number nothing is added. Null if all do. */
export function ratioOfAll(ratios: Ratio[]): Numbers | null {
  const whole = ratios.filter(isComputed)
  if (whole.length === 0) return null
  return {
    numerator: sumExactly(whole.map(({ numerator }) => numerator)),
    denominator: sumExactly(whole.map(({ denominator }) => denominator)),
  }
}

/** The ids of the indicators that are reported and that an indicator adds up; its own id if it is reported itself. */
export function leavesOf(id: string, indicators: IndicatorRef[]): string[] {
  const parts = indicators.find((each) => each.id === id)?.partIds ?? []
  return parts.length > 0 ? parts.flatMap((part) => leavesOf(part, indicators)) : [id]
}

/** "35,5% (213/600)", or why there is no percentage. */
export function ratioText(t: TFunction, { answer: { decimals } }: IndicatorRef, ratio: Ratio): string {
  const names = (indicators: IndicatorRef[]) => indicators.map(({ name }) => inLanguage(name)).join(', ')
  if ('notApplicable' in ratio) return t('figures.notApplicable', { names: names(ratio.notApplicable) })
  if ('lacking' in ratio) return t('figures.lacks', { names: names(ratio.lacking) })
  const { numerator, denominator } = ratio
  if (BigInt(denominator) === BigInt(0)) return t('figures.overZero', { numerator: formatCount(numerator) })
  const percent = formatRate({ percentText: percentOf(numerator, denominator, decimals), digits: decimals })
  return `${percent} (${formatCount(numerator)}/${formatCount(denominator)})`
}
