import { createRoute } from '@tanstack/react-router'
import { rootRoute } from './root'

export const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/cho-gui',
  staticData: { help: 'chờ-gửi' },
}).lazy(async () => (await import('./outbox.lazy')).outboxView)
