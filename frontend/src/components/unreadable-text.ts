import type { TFunction } from 'i18next'
import type { ApiProblem } from '../api/problem'

const reasons = [
  'old-excel',
  'encrypted',
  'strict-ooxml',
  'binary-excel',
  'open-document',
  'html',
  'not-utf8',
  'too-large-inside',
  'no-visible-sheet',
  'hidden-sheet',
  'empty',
  'damaged',
] as const

/** Says why a file cannot be read at all, and what to do about it. */
export function unreadableText(t: TFunction, problem: ApiProblem): string {
  const reason = reasons.find((one) => one === problem.members.reason)
  return t(`tableFile.unreadable.${reason ?? 'other'}`)
}
