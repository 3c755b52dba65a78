import type { TFunction } from 'i18next'
import type { ApiProblem, ProblemKey } from '../api/problem'
import { formatDateTime } from '../shared/dates'

/** Problems that the browser detects, and `unavailable`, which the proxy sends while the server is down. */
type OwnKey = 'network' | 'unreadable' | 'session-expired' | 'unavailable'

/** Our words for a problem, by its type. The server's title and detail are for integrators and never shown. */
export function problemText(t: TFunction, problem: ApiProblem): string {
  const { since } = problem.members
  if (problem.key === 'tree-busy' && typeof since === 'string')
    return t('problem.treeBusySince', { since: formatDateTime(since) })
  // Does not compile if a type of the contract has no words. A type that only a newer server knows gets general words.
  const key = problem.key as ProblemKey | OwnKey
  return t([`problem.${key}`, problem.status >= 500 ? 'problem.server' : 'problem.other'])
}
