import { createRoute } from '@tanstack/react-router'
import { indicatorsOptions } from '../reference/queries'
import { clockOptions } from '../session/queries'
import { rootRoute } from './root'

export const indicatorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc',
  loader: async ({ context: { queries } }) => {
    const { today } = await queries.ensureQueryData(clockOptions())
    await queries.ensureQueryData(indicatorsOptions(today, true))
    return { today }
  },
}).lazy(async () => (await import('./indicators.lazy')).indicatorsView)
