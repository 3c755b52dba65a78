import type { TFunction } from 'i18next'
import type { ApiProblem, ProblemKey } from '../../api/problem'
import { problemText } from '../../components/problem-text'

const words = {
  stale: 'report.problem.stale',
  'not-now': 'report.problem.notNow',
  'not-consolidator': 'report.problem.notConsolidator',
  'nothing-to-consolidate': 'report.problem.nothing',
  'report-incomplete': 'reportIssue.incomplete',
  'number-taken': 'reportIssue.numberTaken',
  'figures-changed': 'reportIssue.figuresChanged',
  'too-large': 'signedFile.tooLarge',
  'unknown-placeholder': 'report.problem.unknownPlaceholder',
} as const satisfies Partial<Record<ProblemKey, string>>

export function reportProblemText(t: TFunction, problem: ApiProblem): string {
  if (problem.key === 'empty-placeholder') {
    const names = (problem.members.placeholders as string[]).map((name) => `{${name}}`)
    return t('reportIssue.emptyPlaceholder', { placeholders: names.join(', ') })
  }
  const key = words[problem.key as keyof typeof words]
  return key ? t(key) : problemText(t, problem)
}
