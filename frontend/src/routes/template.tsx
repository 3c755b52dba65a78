import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const templateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau-bao-cao',
  staticData: { help: 'báo-cáo-tổng-hợp' },
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./reports.data')).loadTemplate(queries, deps),
}).lazy(async () => (await atDesk(import('./template.lazy'))).templateView)
