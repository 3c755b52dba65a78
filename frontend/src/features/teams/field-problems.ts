import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { violationText } from '../../components/violation-text'

/** Problem codes by the JSON pointer of the field. */
export type FieldProblems = Record<string, string>

/** The server's violations by field. @param fieldOf maps the pointer of a member in the request to the pointer of its field */
export function refusedFields(problem: ApiProblem, fieldOf: (pointer: string) => string): FieldProblems {
  return Object.fromEntries(problem.violations.map(({ pointer, code }) => [fieldOf(pointer ?? ''), code]))
}

export const fieldId = (pointer: string) => `field${pointer.replaceAll('/', '-')}`

export function fieldText(t: TFunction, code: string | undefined): string | undefined {
  return code === undefined ? undefined : (violationText(t, code) ?? t('tableFile.invalid'))
}

/** Normalises a text for sending: NFC, without spaces around it. */
export const clean = (text: string) => text.normalize('NFC').trim()
