import { createRoute } from '@tanstack/react-router'
import type { TrailSearch } from '../features/trail/filter'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const trailRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhat-ky',
  staticData: { help: 'nhật-ký' },
  validateSearch: (search: Record<string, unknown>): TrailSearch => search,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./trail.data')).loadTrail(queries, deps),
}).lazy(async () => (await atDesk(import('./trail.lazy'))).trailView)
