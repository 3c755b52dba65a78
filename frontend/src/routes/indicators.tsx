import { createRoute } from '@tanstack/react-router'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc',
  staticData: { help: 'danh-mục' },
  loader: async ({ context: { queries } }) => (await import('./indicators.data')).loadIndicators(queries),
}).lazy(async () => (await atDesk(import('./indicators.lazy'))).indicatorsView)
