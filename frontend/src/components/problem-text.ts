import type { TFunction } from 'i18next'
import { ApiProblem } from '../api/problem'
import { formatDateTime } from '../shared/dates'

const words = {
  network: 'problem.network',
  unreadable: 'problem.unreadable',
  'not-found': 'problem.notFound',
  forbidden: 'problem.forbidden',
  overloaded: 'problem.overloaded',
  'database-away': 'problem.away',
  unavailable: 'problem.away',
  'outcome-unknown': 'problem.outcomeUnknown',
  'session-expired': 'session.expired',
} as const

/** Our words for a problem, by its type; the server's own prose is for integrators and never shown. */
export function problemText(t: TFunction, problem: ApiProblem): string {
  if (problem.key === 'tree-busy') return treeBusy(t, problem.members.since)
  const key = words[problem.key as keyof typeof words]
  if (key) return t(key)
  return t(problem.status >= 500 ? 'problem.server' : 'problem.other')
}

/** Another change of the units runs, for minutes perhaps: nothing was done, and the same can be tried again. */
const treeBusy = (t: TFunction, since: unknown) =>
  typeof since === 'string' ? t('problem.treeBusySince', { since: formatDateTime(since) }) : t('problem.treeBusy')
