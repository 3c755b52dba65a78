import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import type { LaterChange, UnitRef } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { violationText } from '../../components/violation-text'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { fieldAt } from './pointers'
import type { DraftProblems, Origin } from './read-draft'

/** What is wrong, in words, by the field where it stands. */
export type Problems = Partial<Record<string, string>>

export const fieldId = (field: string) => `reorganisation-${field.replaceAll('.', '-')}`

/** Codes that mean more in a document than elsewhere. */
const codes = ['parent-ends', 'type-not-of-level', 'unchanged', 'unknown-unit'] as const

/** What a code means in a document; undefined for one that is none of its own. */
export function violationWords(t: TFunction, code: string): string | undefined {
  const known = codes.find((one) => one === code)
  return known && t(`reorg.violation.${known}`)
}

export function typedProblems(t: TFunction, problems: DraftProblems): Problems {
  return Object.fromEntries(Object.entries(problems).map(([field, code]) => [field, t(`reorg.draft.${code}`)]))
}

/** What the server says of single fields. */
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

/** What stands above the form where no field of it is to blame. */
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
