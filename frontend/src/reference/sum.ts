import type { IndicatorRef } from '../api/types'

/** The one that adds up most of the others, wherever it stands; of several the last. Undefined if there is none. */
export function largestSum<Of>(all: readonly Of[], partsOf: (one: Of) => IndicatorRef['partIds']): Of | undefined {
  return all.reduce<Of | undefined>((sum, one) => {
    const parts = partsOf(one).length
    return parts > 0 && (sum === undefined || parts >= partsOf(sum).length) ? one : sum
  }, undefined)
}

type Made = Pick<IndicatorRef, 'answer' | 'partIds'>

/**
 * Whether it is computed as one number divided by another. Its parts are then the numerator and the denominator. What an older
 * version kept on the device has no answer.
 */
export const isRatio = ({ answer }: Partial<Pick<Made, 'answer'>>) => answer?.type === 'RATIO'

/** Whether it is the sum of its parts. */
export const isSum = (one: Made) => one.partIds.length > 0 && !isRatio(one)

/** The reported indicators that add up to one: itself, or those of its parts. */
export function reportedOf(id: string, indicators: Pick<IndicatorRef, 'id' | 'partIds'>[]): string[] {
  const parts = indicators.find((one) => one.id === id)?.partIds ?? []
  return parts.length === 0 ? [id] : parts.flatMap((part) => reportedOf(part, indicators))
}
