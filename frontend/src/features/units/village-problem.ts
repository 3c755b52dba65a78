import type { TFunction } from 'i18next'
import type { ApiProblem, ProblemKey, ViolationCode } from '../../api/problem'
import { problemText } from '../../components/problem-text'

const codes = {
  'not-alive': 'units.problem.notAlive',
  'later-change': 'units.problem.later',
  'later-child': 'units.problem.later',
  'begins-that-day': 'units.problem.beginsThatDay',
  'child-unplaced': 'units.problem.children',
  'parent-not-alive': 'units.problem.notAlive',
} as const satisfies Partial<Record<ViolationCode, string>>

const words = {
  'late-submissions': 'units.problem.late',
  'invalid-reorganisation': 'units.problem.invalid',
  'not-administrator': 'units.problem.notYours',
} as const satisfies Partial<Record<ProblemKey, string>>

/** Words for a refused change of villages: of the first known violation, otherwise of the problem. */
export function villageProblemText(t: TFunction, problem: ApiProblem): string {
  const code = problem.violations.map((one) => codes[one.code as keyof typeof codes]).find((one) => one)
  const key = code ?? words[problem.key as keyof typeof words]
  return key ? t(key) : problemText(t, problem)
}
