import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem'
import { sessionState } from '../session/session'

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // A weak line is worth a second try; an answer that says no is not, and neither is no line at all.
        retryDelay: (failures, error) => 1000 * ((error as Partial<ApiProblem>).retryAfter ?? 2 ** failures),
        retry: (failures, error) =>
          failures < 2 &&
          error instanceof ApiProblem &&
          (error.status === 0 ? navigator.onLine && sessionState() === 'in' : error.status >= 500),
        // An attempt without a line fails and says so, instead of waiting in silence.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
