import { createRoute } from '@tanstack/react-router'
import type { TreeView } from '../api/types'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const originRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tien-do/nguon',
  staticData: { help: 'tiến-độ' },
  validateSearch: (search: Record<string, unknown>) => {
    const view: { view?: TreeView } = search.view === 'today' ? { view: 'today' } : {}
    // `parseAsked` also validates the indicator (like a unit's id) and the first day of a flow (like a date).
    const { unit: indicator, date: from } = parseAsked({ unit: search.indicator, date: search.from })
    return { ...parseAsked(search), ...view, indicator, from }
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./origin.data')).loadOrigin(queries, deps),
}).lazy(async () => (await atDesk(import('./origin.lazy'))).originView)
