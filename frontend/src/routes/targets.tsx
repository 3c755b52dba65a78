import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

const guide = { help: 'chỉ-tiêu-giao' }

export const targetsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu',
  staticData: guide,
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./targets.data')).loadTargets(queries, deps),
}).lazy(async () => (await atDesk(import('./targets.lazy'))).targetsView)

export const declareRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu/khai-bao',
  staticData: guide,
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./targets.data')).loadDeclaration(queries, deps),
}).lazy(async () => (await atDesk(import('./targets.lazy'))).declareView)

export const allocationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/chi-tieu/$targetId/phan-bo',
  staticData: guide,
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps, params: { targetId } }) =>
    (await import('./targets.data')).loadAllocation(queries, targetId, deps),
}).lazy(async () => (await atDesk(import('./targets.lazy'))).allocationView)
