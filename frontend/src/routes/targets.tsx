import { createRoute } from '@tanstack/react-router'
import { allocationOptions, targetsOptions } from '../features/targets/queries'
import { indicatorsOptions } from '../reference/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const targetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    await queries.ensureQueryData(targetsOptions(selection.date))
    return selection
  },
}).lazy(async () => (await import('./targets.lazy')).targetsView)

export const declareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu/khai-bao',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const indicators = await queries.ensureQueryData(indicatorsOptions(selection.date))
    return { ...selection, indicators }
  },
}).lazy(async () => (await import('./targets.lazy')).declareView)

export const allocationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu/$targetId/phan-bo',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps, params }) => {
    const { unit, date } = await select(queries, deps)
    // Somebody else may have divided it meanwhile.
    await queries.fetchQuery({ ...allocationOptions(params.targetId, unit.id, date), staleTime: 0 })
    return { unit, date }
  },
}).lazy(async () => (await import('./targets.lazy')).allocationView)
