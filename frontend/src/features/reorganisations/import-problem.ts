import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import { unreadableText } from '../../components/unreadable-text'
import { fileParts } from './import-draft'
import { fileChanged } from './import-queries'
import { refusals, refusalText, type Problems } from './refusals'

/** Answers after which nobody knows here what has become of the request. */
const unsure = ['network', 'unreadable', 'unavailable', 'idempotency-in-progress']

export const changedFile = ({ type, violations }: ApiProblem) =>
  type === fileChanged ? fileParts.find((part) => violations.some(({ pointer }) => pointer === `/${part}`)) : undefined

/** What the server, or the browser of a file, says of single fields. */
export function fieldRefusals(t: TFunction, problem: ApiProblem | null): Problems {
  if (!problem) return {}
  const part = changedFile(problem)
  if (part) return { [part]: t('reorg.import.fileChanged') }
  const unreadable = fileParts.find((one) => one.toUpperCase() === problem.members.file)
  return unreadable ? { [unreadable]: unreadableText(t, problem) } : refusals(t, problem, [])
}

/** What stands above the button that was pressed, where no field is to blame. */
export function importProblemText(t: TFunction, problem: ApiProblem, recording: boolean): string {
  if (problem.status === 413) return t('reorg.import.tooLarge')
  if (problem.key === 'late-submissions') return t('reorg.import.lateNew')
  if (problem.key === 'invalid-table') return t('reorg.import.noLonger')
  if (recording && unsure.includes(problem.key)) return t('reorg.import.unsure')
  if (problem.key === 'unavailable') return problemText(t, problem)
  return refusalText(t, problem, [])
}
