import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { problemText } from '../../components/problem-text'

const words = {
  'submission-exists': 'submissionProblem.exists',
  'not-reporter': 'submissionProblem.notReporter',
  'invalid-submission': 'submissionProblem.invalid',
  'not-now': 'submissionProblem.notNow',
  stale: 'submissionProblem.stale',
  unexplained: 'submissionProblem.unexplained',
  'not-consolidator': 'submissionProblem.notConsolidator',
  'other-sheet': 'sheet.other',
} as const

export function submissionProblemText(t: TFunction, problem: ApiProblem): string {
  const key = words[problem.key as keyof typeof words]
  return key ? t(key) : problemText(t, problem)
}
