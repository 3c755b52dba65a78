import type { TFunction } from 'i18next'
import type { ApiProblem } from '../api/problem'
import { problemText } from './problem-text'
import { violationText } from './violation-text'

/** What a definition is refused for: each thing that is wrong with it, or else the problem as a whole. */
export function definitionProblemText(t: TFunction, problem: ApiProblem): string {
  const wrong = problem.violations.flatMap(({ code }) => violationText(t, code) ?? [])
  if (wrong.length > 0) return [...new Set(wrong)].join(' ')
  return problemText(t, problem)
}
