import type { TFunction } from 'i18next'
import { ApiProblem, type ProblemKey } from '../../api/problem'
import type { SubmissionView } from '../../api/types'
import { problemText } from '../../components/problem-text'
import { shortUnitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'

/** Type of the problem if another tab has sent or is sending the same draft. This tab then sends nothing. */
export const elsewhereProblem = '/problems/sent-elsewhere'

export const sentElsewhere = () => new ApiProblem({ type: elsewhereProblem, title: 'Sent from another tab', status: 0 })

const words = {
  'sent-elsewhere': 'entry.ended.sent',
  'submission-exists': 'submissionProblem.exists',
  'not-reporter': 'submissionProblem.notReporter',
  'invalid-submission': 'submissionProblem.invalid',
  'not-now': 'submissionProblem.notNow',
  stale: 'submissionProblem.stale',
  unexplained: 'submissionProblem.unexplained',
  'not-consolidator': 'submissionProblem.notConsolidator',
  'other-sheet': 'sheet.other',
} as const satisfies Partial<Record<ProblemKey | 'sent-elsewhere', string>>

export function submissionProblemText(t: TFunction, problem: ApiProblem): string {
  const { endedOn } = problem.members
  if (problem.key === 'unit-ended' && typeof endedOn === 'string')
    return t('submissionProblem.unitEnded', { date: formatDate(endedOn) })
  const key = words[problem.key as keyof typeof words]
  return key ? t(key) : problemText(t, problem)
}

/** The same for a step with several submissions: names the unit of the one that has changed, if the answer says which. */
export function stepProblemText(t: TFunction, problem: ApiProblem, submissions: Pick<SubmissionView, 'id' | 'unit'>[]) {
  const changed = submissions.find(({ id }) => id === problem.members.submissionId)
  return problem.key === 'stale' && changed
    ? t('review.staleOf', { unit: shortUnitName(t, changed.unit) })
    : submissionProblemText(t, problem)
}
