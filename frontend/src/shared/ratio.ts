import { exactOf, formatCount, formatRate } from './numbers'

type Maybe<T> = T | null | undefined

interface RatioLike {
  numerator?: Maybe<number>
  numeratorText?: Maybe<string>
  denominator?: Maybe<number>
  denominatorText?: Maybe<string>
  percent?: Maybe<number>
  percentText?: Maybe<string>
  digits: number
}

/** `213/600` */
export function fractionText(ratio: RatioLike): string {
  const numerator = exactOf(ratio.numerator, ratio.numeratorText)
  const denominator = exactOf(ratio.denominator, ratio.denominatorText)
  return `${formatCount(numerator ?? 0)}/${formatCount(denominator ?? 0)}`
}

/** `35,5%`, or `213/0` if the denominator is 0, which has no percentage. */
export const ratioText = (ratio: RatioLike): string => formatRate(ratio) || fractionText(ratio)
