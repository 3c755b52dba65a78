import type { Declaration } from '../../api/types'
import { addDays, formatDate, parseDate } from '../../shared/dates'
import { formatCount, parseCount } from '../../shared/numbers'

/** The typed values of a declaration, with numbers and dates in Vietnamese format. */
export interface DeclarationDraft {
  value: string
  sharePercent: string
  base: string
  baseValue: string
  effectiveFrom: string
  documentNumber: string
  documentDate: string
  documentIssuer: string
}

export type DeclarationField = keyof DeclarationDraft

export const blankDeclaration: DeclarationDraft = {
  value: '',
  sharePercent: '',
  base: '',
  baseValue: '',
  effectiveFrom: '',
  documentNumber: '',
  documentDate: '',
  documentIssuer: '',
}

/** The form's values for a revision: those of the present declaration, without the document's number and dates. */
export function revisionOf({ value, sharePercent, base, baseValue, documentIssuer }: Declaration): DeclarationDraft {
  return {
    ...blankDeclaration,
    value: value == null ? '' : formatCount(value),
    sharePercent: sharePercent == null ? '' : String(sharePercent).replace('.', ','),
    base: base?.vi ?? '',
    baseValue: baseValue == null ? '' : formatCount(baseValue),
    documentIssuer,
  }
}

export type DraftProblem = 'required' | 'number' | 'percent' | 'date'

interface Read {
  declaration?: Declaration
  problems: Partial<Record<DeclarationField, DraftProblem>>
}

/**
 * Reads the form: the declaration, or the problems by field.
 *
 * @param percent - whether the target is in percent, so that it has a share instead of a value
 */
export function readDeclaration(draft: DeclarationDraft, percent = false): Read {
  const problems: Read['problems'] = {}
  const count = (field: 'value' | 'baseValue') => {
    const read = parseCount(draft[field])
    if (read.kind === 'value' && read.value > 0) return read.value
    if (read.kind !== 'absent') problems[field] = 'number'
    return undefined
  }
  const date = (field: 'effectiveFrom' | 'documentDate') => {
    const read = parseDate(draft[field])
    if (!read) problems[field] = draft[field].trim() === '' ? 'required' : 'date'
    return read ?? ''
  }
  const share = readPercent(draft.sharePercent)
  if (share === null) problems.sharePercent = 'percent'
  if (percent && share === undefined) problems.sharePercent = 'required'
  const value = percent ? undefined : count('value')
  const baseValue = count('baseValue')
  const effectiveFrom = date('effectiveFrom')
  const documentDate = date('documentDate')
  if (!percent && value === undefined) problems.value ??= 'required'
  const base = draft.base.trim()
  if (baseValue !== undefined && base === '') problems.base = 'required'
  for (const field of ['documentNumber', 'documentIssuer'] as const)
    if (draft[field].trim() === '') problems[field] = 'required'
  if (Object.keys(problems).length > 0) return { problems }
  return {
    problems,
    declaration: {
      value,
      sharePercent: share ?? undefined,
      base: base === '' ? undefined : { vi: base, en: base },
      baseValue,
      effectiveFrom,
      documentNumber: draft.documentNumber.trim(),
      documentDate,
      documentIssuer: draft.documentIssuer.trim(),
    },
  }
}

/** Reads a percentage above 0 and up to 100 with a decimal comma. Undefined if empty, null if unreadable. */
function readPercent(text: string): number | undefined | null {
  const input = text.replace('%', '').trim()
  if (input === '') return undefined
  const value = /^\d{1,3}(,\d{1,4})?$/.test(input) ? Number(input.replace(',', '.')) : Number.NaN
  return value > 0 && value <= 100 ? value : null
}

/** The last day of a period with an exclusive end, as text. */
export const lastDay = (exclusive: string) => formatDate(addDays(exclusive, -1))
