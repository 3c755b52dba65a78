import { createRoute } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem'
import { entryFormOptions } from '../features/submissions/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-bao-cao',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const { regime, unit, date } = selection
    if (!regime) return { ...selection, asked: true }
    try {
      // The state of now, not the one of an earlier visit: somebody else may have sent in the meantime.
      await queries.fetchQuery({ ...entryFormOptions(regime.id, unit.id, date), staleTime: 0 })
      return { ...selection, asked: true }
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 422 || error.status === 400))
        return { ...selection, asked: false }
      throw error
    }
  },
}).lazy(async () => (await import('./entry.lazy')).entryView)
