import type { TFunction } from 'i18next'
import type { ApiProblem, ProblemKey } from '../api/problem'
import { formatDateTime } from '../shared/dates'

/** What the browser finds out by itself, and what the proxy says while the server is away. */
type OwnKey = 'network' | 'unreadable' | 'session-expired' | 'unavailable'

/** Our words for a problem, by its type; the server's own prose is for integrators and never shown. */
export function problemText(t: TFunction, problem: ApiProblem): string {
  const { since } = problem.members
  if (problem.key === 'tree-busy' && typeof since === 'string')
    return t('problem.treeBusySince', { since: formatDateTime(since) })
  // A type of the contract without words does not compile; one that a newer server sends gets the general words.
  const key = problem.key as ProblemKey | OwnKey
  return t([`problem.${key}`, problem.status >= 500 ? 'problem.server' : 'problem.other'])
}
