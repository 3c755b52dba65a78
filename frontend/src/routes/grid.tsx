import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const gridRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-bang',
  staticData: { help: 'nhập-hộ-các-xã' },
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./grid.data')).loadGrid(queries, deps),
}).lazy(async () => (await atDesk(import('./grid.lazy'))).gridView)
