import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'

/** What a regime is refused for; what belongs to one indicator of it is said with its number in the form. */
export function regimeProblemText(t: TFunction, problem: ApiProblem): string {
  const number = problem.violations
    .map(({ pointer }) => /\/indicators\/(\d+)/.exec(pointer ?? '')?.[1])
    .find((one) => one !== undefined)
  const words = definitionProblemText(t, problem)
  return number === undefined ? words : `${t('regimes.atIndicator', { number: Number(number) + 1 })} ${words}`
}
