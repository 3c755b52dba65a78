import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import type { LaterChange, UnitRef } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { violationText } from '../../components/violation-text'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { fieldAt } from './pointers'
import type { DraftProblems, Origin } from './read-draft'

/** Problems in words, by field. */
export type Problems = Partial<Record<string, string>>

export const fieldId = (field: string) => `reorganisation-${field.replaceAll('.', '-')}`

/** Codes that have special words in a reorganisation. */
const codes = ['parent-ends', 'type-not-of-level', 'unchanged', 'unknown-unit'] as const

/** Words for a code that are special to reorganisations; undefined for other codes. */
export function violationWords(t: TFunction, code: string): string | undefined {
  const known = codes.find((one) => one === code)
  return known && t(`reorg.violation.${known}`)
}

export function typedProblems(t: TFunction, problems: DraftProblems): Problems {
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, t(`reorg.draft.${code}`)]))
}

/** The server's violations in words, by field. */
export function refusals(t: TFunction, problem: ApiProblem, origins: Origin[]): Problems {
  const unplaced = (problem.members.unplaced as UnitRef[] | undefined)?.map((unit) => unitName(t, unit)).join(', ')
  const later = (problem.members.laterChanges as LaterChange[] | undefined)
    ?.map(({ unit, on, decisionNumber }) =>
      [unitName(t, unit), formatDate(on), decisionNumber].filter(Boolean).join(', '),
    )
    .join('; ')
  const found: Problems = {}
  for (const { pointer, code } of problem.violations) {
    const field = fieldAt(pointer ?? '', origins)
    const said = violationWords(t, code) ?? violationText(t, code) ?? t('reorg.violation.other')
    const named = code === 'child-unplaced' ? unplaced : code.startsWith('later-') ? later : undefined
    const all = named ? `${said} ${named}.` : said
    if (field && !found[field]?.includes(all)) found[field] = found[field] ? `${found[field]} ${all}` : all
  }
  return found
}

/** Words above the form for a problem that belongs to no field. */
export function refusalText(t: TFunction, problem: ApiProblem, units: UnitRef[]): string {
  switch (problem.key) {
    case 'not-administrator': {
      const unit = units.find(({ id }) => id === problem.members.unitId)
      return t('reorg.refused.notAdministrator', { unit: unit ? unitName(t, unit) : t('reorg.refused.someUnit') })
    }
    case 'late-submissions':
      return t('reorg.refused.lateSubmissions')
    case 'invalid-reorganisation':
    case 'invalid':
      return t('reorg.refused.invalid')
    default:
      return problemText(t, problem)
  }
}
