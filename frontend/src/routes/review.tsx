import { createRoute } from '@tanstack/react-router'
import { receivedOptions } from '../features/submissions/review/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duyet',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const { regime, unit, date } = selection
    // The state of now: whoever accepts must have seen what they accept.
    if (regime) await queries.fetchQuery({ ...receivedOptions(regime.id, unit.id, date), staleTime: 0 })
    return selection
  },
}).lazy(async () => (await import('./review.lazy')).reviewView)
