import { createRoute } from '@tanstack/react-router'
import type { TreeView } from '../api/types'
import { parseSorting } from '../features/progress/in-search'
import { progressOptions } from '../features/progress/queries'
import { historyOptions } from '../features/submissions/queries'
import { aboutWhat, parseAsked, select } from '../reference/selection'
import { treeViews } from '../reference/tree-views'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  validateSearch: (search: Record<string, unknown>) => {
    const view: { view?: TreeView } = search.view === 'today' ? { view: 'today' } : {}
    return { ...parseAsked(search), ...parseSorting(search), ...view }
  },
  loaderDeps: ({ search: { regime, unit, date, view } }) => ({ regime, unit, date, view }),
  loader: async ({ context: { queries }, deps }) => {
    const about = await aboutWhat(queries, deps)
    const views = await treeViews(queries, about.unitId, about.date, about.today)
    const view = views.find((one) => one === deps.view) ?? views[0]
    const { regime, ...selected } = await select(queries, deps, view)
    const selection = { ...selected, views, view }
    if (!regime) return { ...selection, regime, reports: false }
    const { unit, date } = selection
    // What a unit of today took over it has not sent itself.
    const reports = view === 'then' && unit.level === regime.reportingLevel
    await Promise.all([
      queries.ensureQueryData(progressOptions(regime.id, unit.id, date, view)),
      reports && queries.ensureQueryData(historyOptions(regime.id, unit.id, date)),
    ])
    return { ...selection, regime, reports }
  },
}).lazy(async () => (await atDesk(import('./progress.lazy'))).progressView)
