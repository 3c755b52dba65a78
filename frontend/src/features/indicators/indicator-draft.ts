import type { CatalogueEntry, Indicator, IndicatorDefinition } from '../../api/types'
import { parseDate } from '../../shared/dates'
import { decimalText, parseDecimal } from '../../shared/decimals'

type Answer = Indicator['answer']

/** The typed values of the form for an indicator. */
export interface IndicatorDraft {
  code: string
  name: string
  nameEn: string
  help: string
  helpEn: string
  kind: Indicator['kind']
  counts: Indicator['counts']
  type: Answer['type']
  measure: string
  measureEn: string
  decimals: number
  min: string
  max: string
  /** Of a sum its parts; of a ratio always the numerator and the denominator, empty until they are chosen. */
  partIds: string[]
  direction: Indicator['direction'] | ''
  source: string
  validFrom: string
}

export type IndicatorProblem = 'required' | 'code' | 'date' | 'help' | 'whole' | 'percent' | 'belowMin'

/** What is usually written after a number of such a count. */
const usualMeasures: Partial<Record<Indicator['counts'], { vi: string; en: string }>> = {
  PERSONS: { vi: 'người', en: 'people' },
  ACCOUNTS: { vi: 'tài khoản', en: 'accounts' },
  ORGANISATIONS: { vi: 'cơ quan, tổ chức', en: 'organisations' },
}

export const blankIndicator: IndicatorDraft = {
  code: '',
  name: '',
  nameEn: '',
  help: '',
  helpEn: '',
  kind: 'STOCK',
  counts: 'PERSONS',
  type: 'COUNT',
  measure: 'người',
  measureEn: 'people',
  decimals: 1,
  min: '',
  max: '',
  partIds: [],
  direction: '',
  source: '',
  validFrom: '',
}

const typed = (bound: number | undefined | null) => (bound == null ? '' : decimalText(String(bound)))

type AnswerDraft = Pick<IndicatorDraft, 'type' | 'measure' | 'measureEn' | 'decimals' | 'min' | 'max'>

const answerDraft = ({ type, measure, decimals, min, max }: Answer): AnswerDraft => ({
  type,
  measure: measure?.vi ?? '',
  measureEn: measure?.en ?? '',
  decimals: type === 'RATIO' ? decimals : blankIndicator.decimals,
  min: typed(min),
  max: typed(max),
})

export function draftOf(indicator: Indicator): IndicatorDraft {
  const { code, name, help, kind, counts, answer, direction, source, partIds } = indicator
  return {
    ...blankIndicator,
    ...{ code, kind, counts, partIds },
    ...answerDraft(answer),
    name: name.vi,
    nameEn: name.en,
    help: help?.vi ?? '',
    helpEn: help?.en ?? '',
    direction: direction ?? '',
    source: source ?? '',
  }
}

/** The form's values for an entry of the catalogue. Its parts are the indicators with the codes of its parts, in its order. */
export function picked(entry: CatalogueEntry, indicators: Indicator[]): Partial<IndicatorDraft> {
  const { code, name, help, kind, counts, answer, direction, partCodes } = entry
  const ids = partCodes.map((part) => indicators.find((one) => one.code === part)?.id ?? '')
  return {
    ...{ code, kind, counts },
    ...answerDraft(answer),
    name: name.vi,
    nameEn: name.en,
    help: help.vi,
    helpEn: help.en,
    direction: direction ?? '',
    partIds: answer.type === 'RATIO' ? ids : ids.filter((id) => id !== ''),
  }
}

/** The form after another type was chosen. What only the other type has is emptied. */
export function withType(draft: IndicatorDraft, type: Answer['type']): IndicatorDraft {
  const bounds = { min: '', max: '' }
  if (type === 'RATIO')
    return { ...draft, ...bounds, type, counts: 'OTHER', measure: '', measureEn: '', partIds: ['', ''] }
  return withCounts({ ...draft, ...bounds, type, partIds: [] }, blankIndicator.counts)
}

/** The form after another count was chosen. A typed unit of measure stays. */
export function withCounts(draft: IndicatorDraft, counts: Indicator['counts']): IndicatorDraft {
  const usual = usualMeasures[draft.counts]
  const untouched = draft.measure === '' || (draft.measure === usual?.vi && draft.measureEn === usual.en)
  const { vi = '', en = '' } = usualMeasures[counts] ?? {}
  return { ...draft, counts, partIds: [], ...(untouched && { measure: vi, measureEn: en }) }
}

interface Read {
  code: string
  validFrom: string | undefined
  definition: IndicatorDefinition
  problems: Partial<Record<keyof IndicatorDraft, IndicatorProblem>>
}

export function readIndicator(draft: IndicatorDraft, isNew: boolean): Read {
  const problems: Read['problems'] = {}
  const [name, nameEn, help, helpEn] = [draft.name, draft.nameEn, draft.help, draft.helpEn].map((text) => text.trim())
  const code = draft.code.trim().toUpperCase()
  const validFrom = parseDate(draft.validFrom)
  if (!name) problems.name = 'required'
  if (helpEn && !help) problems.help = 'help'
  if (isNew) {
    if (!/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) problems.code = code === '' ? 'required' : 'code'
    if (!validFrom) problems.validFrom = draft.validFrom.trim() === '' ? 'required' : 'date'
  }
  const { kind, counts, partIds } = draft
  if (draft.type === 'RATIO' && partIds.includes('')) problems.partIds = 'required'
  const definition = {
    name: { vi: name ?? '', en: nameEn || (name ?? '') },
    help: help ? { vi: help, en: helpEn || help } : undefined,
    ...{ kind, counts, partIds },
    answer: readAnswer(draft, problems),
    direction: draft.direction || undefined,
    source: draft.source.trim() || undefined,
  }
  return { code, validFrom, definition, problems }
}

/** A sum has no bounds of its own: it is checked by those of its parts. */
export const hasBounds = ({ type, partIds }: Pick<IndicatorDraft, 'type' | 'partIds'>) =>
  type === 'RATIO' || partIds.length === 0

function readAnswer(draft: IndicatorDraft, problems: Read['problems']): Answer {
  const ratio = draft.type === 'RATIO'
  const bound = (name: 'min' | 'max') => {
    if (!hasBounds(draft)) return undefined
    const text = draft[name].replace('%', '').trim()
    const read = parseDecimal(text, ratio ? 3 : 0)
    if (text !== '' && read === undefined) problems[name] = ratio ? 'percent' : 'whole'
    return read
  }
  const min = bound('min')
  const max = bound('max')
  if (min !== undefined && max !== undefined && max < min) problems.max = 'belowMin'
  if (ratio) return { type: 'RATIO', decimals: draft.decimals, min, max }
  const measure = draft.measure.trim()
  if (!measure) problems.measure = 'required'
  return { type: 'COUNT', measure: { vi: measure, en: draft.measureEn.trim() || measure }, decimals: 0, min, max }
}
