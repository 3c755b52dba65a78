import { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem'
import { sessionState } from '../session/session'

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Retry after network errors, server errors and too many requests, but not while offline and not after a refusal (4xx).
        retryDelay: (failures, error) => 1000 * ((error as Partial<ApiProblem>).retryAfter ?? 2 ** failures),
        retry: (failures, error) =>
          failures < 2 &&
          error instanceof ApiProblem &&
          (error.status === 0
            ? navigator.onLine && sessionState() === 'in'
            : error.status === 429 || error.status >= 500),
        // Offline, a request fails at once instead of waiting for the connection.
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  })
}
