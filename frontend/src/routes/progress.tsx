import { createRoute } from '@tanstack/react-router'
import type { TreeView } from '../api/types'
import { parseSorting } from '../features/progress/in-search'
import { orLastSeen } from '../reference/seen'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const progressRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do',
  staticData: { help: 'tiến-độ' },
  validateSearch: (search: Record<string, unknown>) => {
    const view: { view?: TreeView } = search.view === 'today' ? { view: 'today' } : {}
    return { ...parseAsked(search), ...parseSorting(search), ...view }
  },
  // The order too, because the page is kept with it.
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps: search }) => {
    const { loadProgress, progressKeys } = await import('./progress.data')
    return orLastSeen(queries, { page: '/tien-do', search }, () => loadProgress(queries, search), progressKeys)
  },
}).lazy(async () => (await atDesk(import('./progress.lazy'))).progressView)
