import type { ParseKeys, TFunction } from 'i18next'
import type { ProblemKey, ViolationCode } from '../api/problem'

/** Our words for what is wrong with one member; undefined for a code that only a newer server knows. */
export function violationText(t: TFunction, code: string): string | undefined {
  // A code of the contract without words does not compile.
  const key: ParseKeys = `violation.${code as ViolationCode}`
  return t(key, { defaultValue: '' }) || undefined
}

/** The same for a cell of a file, which also says why its row as a whole was refused. */
export function cellText(t: TFunction, code: string): string | undefined {
  return violationText(t, code) ?? (t(`problem.${code as ProblemKey}`, { defaultValue: '' }) || undefined)
}
