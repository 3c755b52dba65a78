import type { EntryForm, Figure, IndicatorRef, Rule } from '../../api/types'
import { daysBetween } from '../../shared/dates'
import { sumExactly, type Exact } from '../../shared/numbers'

export type FindingCode =
  'out-of-range' | 'falling' | 'jump' | 'above-population' | 'parts-exceed-whole' | 'ratio-out-of-range'

export type RatioRule = Extract<Rule, { kind: 'RATIO_RANGE' }>

/** A finding of a rule about a figure. The server has the same rules; both are tested with one table of cases. */
export interface Finding {
  indicatorId: string
  code: FindingCode
  rule: Rule
}

interface Recent {
  asOf: string
  value: number
}

/** The rules and the data that figures are compared with. */
export interface Measure {
  rules: Rule[]
  indicators: Pick<IndicatorRef, 'id' | 'kind'>[]
  asOf: string
  population: number | null
  /** Numbers of earlier submissions by indicator, the latest first. */
  recent: Partial<Record<string, Recent[]>>
  /** The last answers by indicator. */
  previous: Partial<Record<string, Pick<Figure, 'value' | 'mark'>>>
}

/** The members of a form that are needed to check figures. */
export type CheckedForm = Pick<EntryForm, 'rules' | 'fields' | 'asOf' | 'population' | 'submission'>

export function measureOf({ rules, fields, asOf, population }: CheckedForm): Measure {
  return {
    rules,
    indicators: fields.map(({ indicator }) => indicator),
    asOf,
    population: population ?? null,
    recent: Object.fromEntries(fields.map(({ indicator, recent }) => [indicator.id, recent])),
    previous: Object.fromEntries(fields.map(({ indicator, previous }) => [indicator.id, previous ?? undefined])),
  }
}

/** Findings ordered by indicator, then by rule. Marks break no rules, except that "nil" is 0 for bounds. */
export function findings(measure: Measure, figures: Figure[]): Finding[] {
  return measure.indicators.flatMap((indicator) => {
    const value = valueOf(figures, indicator.id)
    return measure.rules.flatMap((rule) => {
      const code = broken(rule, measure, indicator, value, figures)
      return code ? [{ indicatorId: indicator.id, code, rule }] : []
    })
  })
}

/** The sum of the parts. */
export function sumOf(figures: Figure[], partIds: string[]): Exact {
  return sumExactly(partIds.map((id) => valueOf(figures, id) ?? 0))
}

function broken(
  rule: Rule,
  measure: Measure,
  { id, kind }: Measure['indicators'][number],
  value: number | null,
  figures: Figure[],
): FindingCode | null {
  if (rule.kind === 'RATIO_RANGE')
    return firstAnswered(rule, figures) === id && brokenBound(rule, measure, figures) ? 'ratio-out-of-range' : null
  if (rule.kind === 'RANGE') {
    const bounded = numberOf(figures.find(({ indicatorId }) => indicatorId === id))
    if (bounded == null || (rule.indicatorId != null && rule.indicatorId !== id)) return null
    return bounded < (rule.min ?? -Infinity) || bounded > (rule.max ?? Infinity) ? 'out-of-range' : null
  }
  if (value === null) return null
  if (rule.kind === 'PARTS_EXCEED_WHOLE')
    return rule.wholeId === id && sumOf(figures, rule.partIds) > value ? 'parts-exceed-whole' : null
  if (rule.indicatorId != null && rule.indicatorId !== id) return null
  const { asOf, population, recent } = measure
  const before = recent[id] ?? []
  switch (rule.kind) {
    case 'FALLING':
      return kind === 'STOCK' && before[0] && value < before[0].value ? 'falling' : null
    case 'ABOVE_POPULATION':
      return population !== null && value > population ? 'above-population' : null
    case 'JUMP': {
      const jumps = kind === 'FLOW' ? jumpOfFlow : jumpOfStock
      return jumps(rule.factor, rule.atLeast, value, asOf, before) ? 'jump' : null
    }
  }
}

/**
 * The numbers of a ratio as totals will have them: "nil" is 0, a part that is "not applicable" adds nothing to a side that has
 * another number, and a stock that is left out is carried over. Undefined if a side is not known.
 */
export function ratioSides({ numeratorIds, denominatorIds }: RatioRule, measure: Measure, figures: Figure[]) {
  const numerator = sideOf(numeratorIds, measure, figures)
  const denominator = sideOf(denominatorIds, measure, figures)
  return numerator === undefined || denominator === undefined ? undefined : { numerator, denominator }
}

function sideOf(ids: string[], { indicators, previous }: Measure, figures: Figure[]): Exact | undefined {
  const parts = ids.map((id) => {
    const carried = indicators.some((one) => one.id === id && one.kind === 'STOCK') ? previous[id] : undefined
    return numberOf(figures.find(({ indicatorId }) => indicatorId === id) ?? carried)
  })
  const numbers = parts.filter((part) => part != null)
  return parts.includes(undefined) || numbers.length === 0 ? undefined : sumExactly(numbers)
}

/** What a figure is for bounds: null if it is "not applicable", undefined if it is left out. */
const numberOf = (figure: Pick<Figure, 'value' | 'mark'> | undefined) =>
  figure && (figure.value ?? (figure.mark === 'NIL' ? 0 : null))

/** The part that a finding about a ratio belongs to: one that the report has, so that a note can explain it. */
const firstAnswered = ({ numeratorIds, denominatorIds }: RatioRule, figures: Figure[]) =>
  [...numeratorIds, ...denominatorIds].find((id) => figures.some(({ indicatorId }) => indicatorId === id))

/** The bound of a ratio that is broken. Multiplies instead of dividing, so nothing is rounded and a denominator may be 0. */
export function brokenBound(rule: RatioRule, measure: Measure, figures: Figure[]): 'min' | 'max' | null {
  const sides = ratioSides(rule, measure, figures)
  if (!sides) return null
  const numerator = BigInt(sides.numerator) * BigInt(100_000)
  // Bounds have three decimals at most.
  const share = (percent: number) => BigInt(Math.round(percent * 1000)) * BigInt(sides.denominator)
  if (rule.min != null && numerator < share(rule.min)) return 'min'
  return rule.max != null && numerator > share(rule.max) ? 'max' : null
}

function jumpOfFlow(factor: number, atLeast: number, value: number, _asOf: string, before: Recent[]): boolean {
  return before.length > 0 && value > atLeast && before.every((each) => exceeds(value, 1, factor, each.value, 1))
}

/** A stock jumps if its daily growth since the last submission exceeds `factor` times each earlier daily growth. */
function jumpOfStock(factor: number, atLeast: number, value: number, asOf: string, before: Recent[]): boolean {
  const [last, ...older] = before
  if (!last || older.length === 0 || value - last.value <= atLeast) return false
  const days = daysBetween(last.asOf, asOf)
  return older.every((earlier, index) => {
    const later = before[index] ?? last
    const oldStep = Math.abs(later.value - earlier.value)
    return exceeds(value - last.value, days, factor, oldStep, daysBetween(earlier.asOf, later.asOf))
  })
}

/** Whether `step` per day is more than `factor` times `oldStep` per day. Exact for all integers. */
function exceeds(step: number, days: number, factor: number, oldStep: number, oldDays: number): boolean {
  return BigInt(step) * BigInt(oldDays) > BigInt(factor) * BigInt(oldStep) * BigInt(days)
}

function valueOf(figures: Figure[], id: string): number | null {
  return figures.find(({ indicatorId }) => indicatorId === id)?.value ?? null
}
