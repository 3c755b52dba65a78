import { createRoute } from '@tanstack/react-router'
import { progressOptions } from '../features/progress/queries'
import { parseSorting } from '../features/progress/sorting'
import { historyOptions } from '../features/submissions/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  validateSearch: (search: Record<string, unknown>) => ({ ...parseAsked(search), ...parseSorting(search) }),
  loaderDeps: ({ search: { regime, unit, date } }) => ({ regime, unit, date }),
  loader: async ({ context: { queries }, deps }) => {
    const { regime, ...selection } = await select(queries, deps)
    if (!regime) return { ...selection, regime, reports: false }
    const { unit, date } = selection
    const reports = unit.level === regime.reportingLevel
    await Promise.all([
      queries.ensureQueryData(progressOptions(regime.id, unit.id, date)),
      reports && queries.ensureQueryData(historyOptions(regime.id, unit.id, date)),
    ])
    return { ...selection, regime, reports }
  },
}).lazy(async () => (await import('./progress.lazy')).progressView)
