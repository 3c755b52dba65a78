import type { TFunction } from 'i18next'
import type { ApiProblem } from '../../api/problem'
import { definitionProblemText } from '../../components/definition-problem-text'

interface Use {
  kind: 'REGIME' | 'TARGET' | 'INDICATOR'
  name: string
}

/** Words for a refused change of an indicator. If it is in use, names the regimes, targets and indicators that use it. */
export function indicatorProblemText(t: TFunction, problem: ApiProblem): string {
  const uses = problem.members.uses as Use[] | undefined
  if (!uses) return definitionProblemText(t, problem)
  const names = uses.map(({ kind, name }) => t(`indicators.use.${kind}`, { name })).join('; ')
  return t(problem.key === 'indicator-asked' ? 'indicators.asked' : 'indicators.inUse', { names })
}
