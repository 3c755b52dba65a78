import type { ParseKeys, TFunction } from 'i18next'
import type { ProblemKey, ViolationCode } from '../api/problem'

/** Our words for a violation code; undefined for an unknown code. */
export function violationText(t: TFunction, code: string): string | undefined {
  // Does not compile if a code of the contract has no words.
  const key: ParseKeys = `violation.${code as ViolationCode}`
  return t(key, { defaultValue: '' }) || undefined
}

/** Our words for the error of a cell. The code may also be a problem type, if the whole row was refused. */
export function cellText(t: TFunction, code: string): string | undefined {
  return violationText(t, code) ?? (t(`problem.${code as ProblemKey}`, { defaultValue: '' }) || undefined)
}
