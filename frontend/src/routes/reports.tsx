import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const reportsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao',
  staticData: { help: 'báo-cáo-tổng-hợp' },
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./reports.data')).loadReports(queries, deps),
}).lazy(async () => (await atDesk(import('./reports.lazy'))).reportsView)
