import { createLazyRoute } from '@tanstack/react-router'
import { OutboxPage } from '../features/submissions/outbox-page'

export const outboxView = createLazyRoute('/cho-gui')({ component: OutboxPage })
