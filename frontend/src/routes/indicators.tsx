import { createRoute } from '@tanstack/react-router'
import { openDesk } from '../i18n/i18n'
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
}).lazy(async () => {
  await openDesk()
  return (await import('./indicators.lazy')).indicatorsView
})
