import { createRoute } from '@tanstack/react-router'
import { OutboxPage } from '../features/submissions/outbox-page'
import { rootRoute } from './root'

// Not loaded when it is opened, as the other pages are: it is needed when there is no line.
export const outboxRoute = createRoute({ getParentRoute: () => rootRoute, path: '/cho-gui', component: OutboxPage })
