import type { QueryClient } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { allRegimesOptions, regimeOptions, regimeVersionsOptions } from '../features/regimes/queries'
import { openDesk } from '../i18n/i18n'
import { indicatorsOptions } from '../reference/queries'
import { clockOptions, meOptions } from '../session/queries'
import { rootRoute } from './root'

export const regimesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do',
  loader: async ({ context: { queries } }) => {
    const { today } = await queries.ensureQueryData(clockOptions())
    await queries.ensureQueryData(allRegimesOptions(today))
    return { today }
  },
}).lazy(async () => {
  await openDesk()
  return (await import('./regimes.lazy')).regimesView
})

/** What a form is filled in from. */
async function forForm(queries: QueryClient) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const indicators = await queries.ensureQueryData(indicatorsOptions(today, true))
  const owners = me.assignments.filter(({ role }) => role === 'ADMINISTRATOR').map(({ unit }) => unit)
  return { indicators, owners, today }
}

export const newRegimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/moi',
  loader: ({ context: { queries } }) => forForm(queries),
}).lazy(async () => {
  await openDesk()
  return (await import('./regimes.lazy')).newRegimeView
})

export const regimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/$regimeId',
  loader: async ({ context: { queries }, params: { regimeId } }) => {
    const { today } = await queries.ensureQueryData(clockOptions())
    await Promise.all([
      queries.ensureQueryData(regimeOptions(regimeId, today)),
      queries.ensureQueryData(regimeVersionsOptions(regimeId)),
    ])
    return { id: regimeId, today }
  },
}).lazy(async () => {
  await openDesk()
  return (await import('./regimes.lazy')).regimeView
})

export const reviseRegimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/$regimeId/thay-doi',
  loader: async ({ context: { queries }, params: { regimeId } }) => {
    const form = await forForm(queries)
    // Somebody else may have changed it meanwhile, and the newest version is what a new one follows.
    const { items } = await queries.fetchQuery({ ...regimeVersionsOptions(regimeId), staleTime: 0 })
    return { ...form, regime: items[0] }
  },
}).lazy(async () => {
  await openDesk()
  return (await import('./regimes.lazy')).reviseRegimeView
})
