// Figures have the Vietnamese format in all languages of the UI, because the documents are Vietnamese and 1.234 must mean the
// same to all users.

export type CountProblem = 'not-a-number' | 'negative' | 'fraction' | 'ambiguous' | 'grouping' | 'too-large'

export type ParsedCount =
  { kind: 'absent' } | { kind: 'value'; value: number } | { kind: 'problem'; code: CountProblem }

const digitBlocks = [0x0660, 0x06f0, 0xff10]
const otherSigns: Record<string, string> = { '，': ',', '．': '.', '٬': '.', '٫': ',', '－': '-', '﹣': '-' }

function plainCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '')
    .replace(/\p{Nd}/gu, (digit) => {
      const code = digit.codePointAt(0) ?? 0
      const block = digitBlocks.find((start) => code >= start && code < start + 10)
      return block === undefined ? digit : String(code - block)
    })
    .replace(/[，．٬٫－﹣]/g, (sign) => otherSigns[sign] ?? sign)
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** The largest count that the server accepts (twelve digits). Older data can have larger counts. */
export const maxCount = 999_999_999_999

const problem = (code: CountProblem): ParsedCount => ({ kind: 'problem', code })

function whole(digits: string): ParsedCount {
  const value = Number(digits)
  return value <= maxCount ? { kind: 'value', value } : problem('too-large')
}

/** Reads a typed or pasted whole number. Refuses ambiguous text instead of guessing. */
export function parseCount(text: string): ParsedCount {
  const input = plainCharacters(text)
  if (input === '') return { kind: 'absent' }
  if (/^- ?[\d.,]/.test(input)) return problem('negative')
  if (!/^[\d., ]+$/.test(input) || !/\d/.test(input)) return problem('not-a-number')
  if (/^\d+$/.test(input)) return whole(input)
  if (/^[1-9]\d{0,2}(\.\d{3})+$/.test(input) || /^[1-9]\d{0,2}( \d{3})+$/.test(input)) {
    return whole(input.replace(/[. ]/g, ''))
  }
  // 1,234 can be a thousand or a decimal fraction.
  if (/^[1-9]\d{0,2}(,\d{3})+$/.test(input)) return problem('ambiguous')
  if (/^[\d. ]*,\d+$/.test(input) || /^\d{1,3}(,\d{3})+\.\d+$/.test(input)) return problem('fraction')
  return problem(input.includes(',') ? 'not-a-number' : 'grouping')
}

/** An exact whole number: a bigint above 2^53 − 1. */
export type Exact = number | bigint

type Maybe<T> = T | null | undefined

/** Reads a value of the server: a number, or its digits if it is too large for a number. Undefined if both are missing. */
export function exactOf(value: Maybe<number>, digits: Maybe<string>): Exact | undefined {
  return value ?? (digits == null ? undefined : BigInt(digits))
}

/** The exact sum; a number if it is a safe integer, otherwise a bigint. */
export function sumExactly(values: Exact[]): Exact {
  return asNumber(values.reduce<bigint>((sum, value) => sum + BigInt(value), BigInt(0)))
}

/** `now - before`, exact like {@link sumExactly}. */
export function differenceOf(now: Exact, before: Exact): Exact {
  return asNumber(BigInt(now) - BigInt(before))
}

function asNumber(exact: bigint): Exact {
  const value = Number(exact)
  return Number.isSafeInteger(value) ? value : exact
}

const counts = new Intl.NumberFormat('vi-VN', { useGrouping: true })

/** Formats a count with a dot as thousands separator: `62.149`. */
export function formatCount(value: Exact): string {
  return counts.format(value)
}

/** Formats the difference to the previous figure: `+12`, `−5`, `0`. */
export function formatDifference(difference: Exact): string {
  const sign = difference > 0 ? '+' : difference < 0 ? '−' : ''
  return sign + formatCount(difference < 0 ? -difference : difference)
}

interface RateLike {
  percent?: Maybe<number>
  /** Used instead of `percent` if a number would lose digits; with a decimal point. */
  percentText?: Maybe<string>
  digits: number
}

/** Formats a rate, which the server has already rounded to `digits`. Empty if there is no rate. */
export function formatRate({ percent, percentText, digits }: RateLike): string {
  if (percentText != null) {
    const [whole = '', decimals] = percentText.split('.')
    return `${formatCount(BigInt(whole))}${decimals ? `,${decimals}` : ''}%`
  }
  if (percent == null) return ''
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return `${new Intl.NumberFormat('vi-VN', options).format(percent)}%`
}

/** A percentage with a decimal point, computed exactly and rounded half up like the server's: `35.5`. */
export function percentOf(numerator: Exact, denominator: Exact, digits: number): string {
  const [over, under] = [BigInt(numerator) * BigInt(10 ** (digits + 2)), BigInt(denominator)]
  const rounded = String((over * BigInt(2) + under) / (under * BigInt(2))).padStart(digits + 1, '0')
  return digits === 0 ? rounded : `${rounded.slice(0, -digits)}.${rounded.slice(-digits)}`
}

/** An approximate rate for drawing and comparing; undefined if there is no rate. */
export function roughPercent({ percent, percentText }: Pick<RateLike, 'percent' | 'percentText'>): number | undefined {
  return percent ?? (percentText == null ? undefined : Number(percentText))
}
