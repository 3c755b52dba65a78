import type { TFunction } from 'i18next'
import type { ApiProblem, ProblemKey, ViolationCode } from '../../api/problem'
import type { UnitRef } from '../../api/types'
import { problemText } from '../../components/problem-text'

const words = {
  stale: 'target.problem.stale',
  'target-overlaps': 'target.problem.overlaps',
  'target-ended': 'target.problem.ended',
  'no-part': 'target.problem.noPart',
  'target-in-percent': 'target.problem.inPercent',
  'nothing-below': 'target.problem.nothingBelow',
  'does-not-add-up': 'target.problem.doesNotAddUp',
  'not-administrator': 'target.problem.notAdministrator',
} as const satisfies Partial<Record<ProblemKey, string>>

const codes = {
  'not-after-latest': 'target.problem.notAfterLatest',
  'after-period': 'target.problem.afterPeriod',
  'not-after-from': 'target.problem.notAfterFrom',
  'out-of-range': 'target.problem.outOfRange',
  'too-large': 'target.problem.tooLarge',
  'counts-differ': 'target.problem.countsDiffer',
  'method-does-not-fit': 'target.problem.methodDoesNotFit',
  'ratio-has-no-target': 'target.problem.ratio',
} as const satisfies Partial<Record<ViolationCode, string>>

/** Words for a refused change of a target: of the first known violation, otherwise of the problem. */
export function targetProblemText(t: TFunction, problem: ApiProblem): string {
  const units = problem.members.units as UnitRef[] | undefined
  const names = units?.map(({ name }) => name).join(', ')
  if (problem.key === 'population-unknown') return t('target.problem.populationUnknown', { names })
  if (problem.key === 'divided-below') return t('target.problem.dividedBelow', { names })
  const code = problem.violations.map((one) => codes[one.code as keyof typeof codes]).find((one) => one)
  const key = code ?? words[problem.key as keyof typeof words]
  return key ? t(key) : problemText(t, problem)
}
