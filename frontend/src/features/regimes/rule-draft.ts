import type { Rule } from '../../api/types'
import { decimalText, parseDecimal } from '../../shared/decimals'
import { formatCount, parseCount } from '../../shared/numbers'

export const ruleKinds = [
  'RANGE',
  'FALLING',
  'JUMP',
  'ABOVE_POPULATION',
  'PARTS_EXCEED_WHOLE',
  'RATIO_RANGE',
] as const satisfies Rule['kind'][]

/** The typed values of a rule. It has the fields of all kinds, so that switching the kind loses no input. */
export interface RuleDraft {
  kind: Rule['kind']
  severity: Rule['severity']
  /** Empty for a rule about all indicators of the form. For PARTS_EXCEED_WHOLE, the whole. */
  indicatorId: string
  partIds: string[]
  /** Of RATIO_RANGE: the sums of both are compared. */
  numeratorIds: string[]
  denominatorIds: string[]
  min: string
  max: string
  factor: string
  atLeast: string
}

export const blankRule: RuleDraft = {
  kind: 'RANGE',
  severity: 'WARNING',
  indicatorId: '',
  partIds: [],
  numeratorIds: [],
  denominatorIds: [],
  min: '',
  max: '',
  factor: '5',
  atLeast: '100',
}

const typed = (count: number | undefined | null) => (count == null ? '' : formatCount(count))
const typedPercent = (percent: number | undefined | null) => (percent == null ? '' : decimalText(String(percent)))

export function ruleDraftOf(rule: Rule): RuleDraft {
  const { kind, severity } = rule
  if (kind === 'PARTS_EXCEED_WHOLE')
    return { ...blankRule, kind, severity, indicatorId: rule.wholeId, partIds: rule.partIds }
  if (kind === 'RATIO_RANGE') {
    const { numeratorIds, denominatorIds, min, max } = rule
    const bounds = { min: typedPercent(min), max: typedPercent(max) }
    return { ...blankRule, kind, severity, numeratorIds, denominatorIds, ...bounds }
  }
  const draft = { ...blankRule, kind, severity, indicatorId: rule.indicatorId ?? '' }
  if (kind === 'RANGE') return { ...draft, min: typed(rule.min), max: typed(rule.max) }
  if (kind === 'JUMP') return { ...draft, factor: typed(rule.factor), atLeast: typed(rule.atLeast) }
  return draft
}

export type RuleProblem = 'count' | 'percent' | 'minOrMax' | 'belowMin' | 'factor' | 'pickIndicator'

/** The server stores these numbers as 32-bit integers. */
const most = 2_147_483_647

/** @param wrong called for each invalid member */
export function readRule(draft: RuleDraft, wrong: (member: string, problem: RuleProblem) => void): Rule {
  const { kind, severity, partIds } = draft
  const indicatorId = draft.indicatorId || undefined
  const count = (member: 'min' | 'max' | 'factor' | 'atLeast', optional: boolean, from = 0, problem: RuleProblem) => {
    const read = parseCount(draft[member])
    if (read.kind === 'absent' && optional) return undefined
    if (read.kind === 'value' && read.value >= from && (optional || read.value <= most)) return read.value
    wrong(member, problem)
    return undefined
  }
  const percent = (member: 'min' | 'max') => {
    const text = draft[member].replace('%', '').trim()
    const read = parseDecimal(text)
    if (text !== '' && read === undefined) wrong(member, 'percent')
    return read
  }
  switch (kind) {
    case 'RANGE': {
      const min = count('min', true, 0, 'count')
      const max = count('max', true, 0, 'count')
      if (draft.min.trim() === '' && draft.max.trim() === '') wrong('min', 'minOrMax')
      if (min !== undefined && max !== undefined && max < min) wrong('max', 'belowMin')
      return { kind, severity, indicatorId, min, max }
    }
    case 'JUMP':
      return {
        kind,
        severity,
        indicatorId,
        factor: count('factor', false, 1, 'factor') ?? 1,
        atLeast: count('atLeast', false, 0, 'count') ?? 0,
      }
    case 'PARTS_EXCEED_WHOLE':
      if (!indicatorId) wrong('indicatorId', 'pickIndicator')
      if (partIds.length === 0) wrong('partIds', 'pickIndicator')
      return { kind, severity, wholeId: draft.indicatorId, partIds }
    case 'RATIO_RANGE': {
      const { numeratorIds, denominatorIds } = draft
      if (numeratorIds.length === 0) wrong('numeratorIds', 'pickIndicator')
      if (denominatorIds.length === 0) wrong('denominatorIds', 'pickIndicator')
      const min = percent('min')
      const max = percent('max')
      if (draft.min.trim() === '' && draft.max.trim() === '') wrong('min', 'minOrMax')
      if (min !== undefined && max !== undefined && max < min) wrong('max', 'belowMin')
      return { kind, severity, numeratorIds, denominatorIds, min, max }
    }
    default:
      return { kind, severity, indicatorId }
  }
}

/** The rules whose indicators are all in the form. */
export function rulesFor(rules: RuleDraft[], asked: string[]): RuleDraft[] {
  return rules.filter((rule) => aboutOf(rule).every((id) => id === '' || asked.includes(id)))
}

function aboutOf({ kind, indicatorId, partIds, numeratorIds, denominatorIds }: RuleDraft): string[] {
  if (kind === 'RATIO_RANGE') return [...numeratorIds, ...denominatorIds]
  return kind === 'PARTS_EXCEED_WHOLE' ? [indicatorId, ...partIds] : [indicatorId]
}
