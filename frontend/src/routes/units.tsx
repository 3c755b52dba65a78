import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

const guide = { help: 'đơn-vị' }

export const unitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi',
  staticData: guide,
  validateSearch: (search: Record<string, unknown>): { date?: string } => {
    const { date } = parseAsked(search)
    return date ? { date } : {}
  },
  loaderDeps: ({ search: { date } }) => ({ date }),
  loader: async ({ context: { queries }, deps }) => (await import('./units.data')).loadUnits(queries, deps.date),
}).lazy(async () => (await atDesk(import('./units.lazy'))).unitsView)

export const unitRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/$unitId',
  staticData: guide,
  loader: async ({ context: { queries }, params: { unitId } }) =>
    (await import('./units.data')).loadUnit(queries, unitId),
}).lazy(async () => (await atDesk(import('./units.lazy'))).unitView)
