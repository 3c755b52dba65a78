import { createRoute } from '@tanstack/react-router'
import { orders } from '../features/submissions/review/orders'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const reviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duyet',
  staticData: { help: 'duyệt-báo-cáo' },
  validateSearch: (search) => ({ ...parseAsked(search), order: orders.find((one) => one === search.order) }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./review.data')).loadReview(queries, deps),
}).lazy(async () => (await atDesk(import('./review.lazy'))).reviewView)
