import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { violationText } from '../../components/violation-text'

/** What is wrong with which field: the code by the JSON pointer of the member that is sent from it. */
export type FieldProblems = Record<string, string>

/** @param fieldOf the field from which a member was sent, where that is not the member itself */
export function refusedFields(problem: ApiProblem, fieldOf: (pointer: string) => string): FieldProblems {
  return Object.fromEntries(problem.violations.map(({ pointer, code }) => [fieldOf(pointer ?? ''), code]))
}

export const fieldId = (pointer: string) => `field${pointer.replaceAll('/', '-')}`

export function fieldText(t: TFunction, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (violationText(t, code) ?? t('tableFile.invalid'))
}

/** As it is sent: in one normal form, without spaces around it. */
export const clean = (text: string) => text.normalize('NFC').trim()
