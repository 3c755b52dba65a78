import type { TFunction } from 'i18next'

const codes = [
  'above-owner',
  'already-asked',
  'ambiguous',
  'before-closing',
  'below-min',
  'below-reporting-level',
  'column-missing',
  'counted-twice',
  'counts-differ',
  'differs',
  'exemption-overlaps',
  'fraction',
  'grouping',
  'holiday-exists',
  'indicator-ended',
  'indicator-exists',
  'indicator-in-use',
  'indicator-not-asked',
  'indicator-repeated',
  'kind-differs',
  'level-repeated',
  'malformed',
  'negative',
  'not-a-date',
  'not-a-number',
  'not-administrator',
  'not-after-from',
  'not-after-latest',
  'not-found',
  'not-in-force',
  'out-of-range',
  'part-missing',
  'part-of-itself',
  'past-date',
  'regime-ended',
  'regime-exists',
  'reporting-level-missing',
  'required',
  'stale',
  'target-ended',
  'target-overlaps',
  'too-large',
  'unit-not-asked',
  'unknown-column',
  'unknown-indicator',
  'unknown-unit',
  'unknown-value',
  'worked-anyway',
] as const
type Code = (typeof codes)[number]

const isKnown = (code: string): code is Code => codes.includes(code as Code)

/** Our words for what is wrong with one member or one cell; undefined for a code that is not known here. */
export function violationText(t: TFunction, code: string): string | undefined {
  return isKnown(code) ? t(`violation.${code}`) : undefined
}
