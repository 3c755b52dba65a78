import { createRoute } from '@tanstack/react-router'
import { reportsOptions } from '../features/reports/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const { regime, unit, date } = selection
    // Whether there is a report of the date decides what the page offers: that of now counts.
    if (regime) await queries.fetchInfiniteQuery({ ...reportsOptions(regime.id, unit.id, date), staleTime: 0 })
    return selection
  },
}).lazy(async () => (await import('./reports.lazy')).reportsView)
