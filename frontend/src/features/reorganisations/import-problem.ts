import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'
import { unreadableText } from '../../components/unreadable-text'
import { fileParts } from './import-draft'
import { fileChanged } from './import-queries'
import { refusals, refusalText, type Problems } from './refusals'

/** Problems after which it is unknown whether the server has recorded the request. */
const unsure = ['network', 'unreadable', 'unavailable', 'idempotency-in-progress']

export const changedFile = ({ type, violations }: ApiProblem) =>
  type === fileChanged ? fileParts.find((part) => violations.some(({ pointer }) => pointer === `/${part}`)) : undefined

/** Problems by field: from the server, or from the browser if it cannot read a file. */
export function fieldRefusals(t: TFunction, problem: ApiProblem | null): Problems {
  if (!problem) return {}
  const part = changedFile(problem)
  if (part) return { [part]: t('reorg.import.fileChanged') }
  const unreadable = fileParts.find((one) => one.toUpperCase() === problem.members.file)
  return unreadable ? { [unreadable]: unreadableText(t, problem) } : refusals(t, problem, [])
}

/** Words above the button for a problem that belongs to no field. */
export function importProblemText(t: TFunction, problem: ApiProblem, recording: boolean): string {
  if (problem.status === 413) return t('reorg.import.tooLarge')
  if (problem.key === 'late-submissions') return t('reorg.import.lateNew')
  if (problem.key === 'invalid-table') return t('reorg.import.noLonger')
  if (recording && unsure.includes(problem.key)) return t('reorg.import.unsure')
  if (problem.key === 'unavailable') return problemText(t, problem)
  return refusalText(t, problem, [])
}
