import type { TFunction } from 'i18next'
import type { ApiProblem } from '../api/problem'
import { problemText } from './problem-text'
import { violationText } from './violation-text'

/** Why a definition was refused: the words of its violations, or of the problem if there are none. */
export function definitionProblemText(t: TFunction, problem: ApiProblem): string {
  const wrong = problem.violations.flatMap(({ code }) => violationText(t, code) ?? [])
  if (wrong.length > 0) return [...new Set(wrong)].join(' ')
  return problemText(t, problem)
}
