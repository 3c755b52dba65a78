import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { violationText } from '../../components/violation-text'
import type { RegimeDraft, RegimeProblems } from './regime-draft'

/** Problems in words, by field: `code`, `closingTime.0`, `rules.1.min`. */
export type Problems = Partial<Record<string, string>>

export const fieldId = (field: string) => `regime-${field.replaceAll('.', '-')}`

/**
 * The field of the form for a JSON Pointer of the server; undefined if no field fits.
 *
 * @param places for each new indicator of the request its place in the form, from 0
 */
export function fieldAt(pointer: string, places: number[] = []): string | undefined {
  const path = pointer
    .replace(/^\/definition/, '')
    .slice(1)
    .split('/')
  const [member = '', index, inner] = path
  switch (member) {
    case 'timings':
      return index === undefined ? 'closingTime.0' : `${inner === 'level' || !inner ? 'closingTime' : inner}.${index}`
    case 'indicators':
      return index === undefined ? 'asked' : `asked.${index}`
    case 'rules':
      return index === undefined ? undefined : `rules.${index}.${ruleMembers[inner ?? ''] ?? 'indicatorId'}`
    case 'calendar':
      return index
    case 'newIndicators':
      return `asked.${places[Number(index)] ?? 0}`
    case 'backfilling':
      return index === undefined ? 'validFrom' : (backfillingMembers[index] ?? index)
    default:
      return member || undefined
  }
}

const backfillingMembers: Record<string, string> = { reason: 'backfillReason', deadline: 'backfillDeadline' }

const ruleMembers: Record<string, string> = {
  min: 'min',
  max: 'max',
  factor: 'factor',
  atLeast: 'atLeast',
  partIds: 'partIds',
  numeratorIds: 'numeratorIds',
  denominatorIds: 'denominatorIds',
}

export function typedProblems(t: TFunction, problems: RegimeProblems): Problems {
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, t(`regimes.draft.${code}`)]))
}

/** The server's violations in words, by field. */
export function refusals(t: TFunction, problem: ApiProblem | null, places?: number[]): Problems {
  return Object.fromEntries(
    (problem?.violations ?? []).flatMap(({ pointer, code }) => {
      const field = fieldAt(pointer ?? '', places)
      const words = violationText(t, code) ?? t('tableFile.invalid')
      return field ? [[field, words]] : []
    }),
  )
}

const named = [
  'backfillDeadline',
  'backfillReason',
  'closingDay',
  'closingTime',
  'code',
  'content',
  'dates',
  'days',
  'deadlineDays',
  'deadlineTime',
  'documentDate',
  'documentNumber',
  'first',
  'legalBasis',
  'n',
  'name',
  'nameEn',
  'outline',
  'periods',
  'recipient',
  'reportingLevel',
  'sendingMethod',
  'validFrom',
] as const

/** A line of the summary: the name of the field and its problem. */
export function summaryLine(t: TFunction, field: string, words: string, draft: RegimeDraft): string {
  const [member, index] = field.split('.')
  const number = Number(index) + 1
  const timing = draft.timings[Number(index)]
  const known = named.find((one) => one === member)
  if (member === 'rules') return `${t('rule.number', { number })}: ${words}`
  if (member === 'asked')
    return index === undefined ? `${t('regimes.form')}: ${words}` : `${t('regimes.atIndicator', { number })} ${words}`
  if (!known) return words
  const level = timing && index !== undefined ? ` (${t(`regimes.level.${timing.level}`)})` : ''
  return `${t(`regimes.field.${known}`)}${level}: ${words}`
}
