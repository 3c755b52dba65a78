import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

/** The unit and the day with which the form of an exemption opens. */
interface ExemptSearch {
  exempt?: string | undefined
  date?: string | undefined
}

interface NewRegimeSearch {
  /** The code of a template, or `none`; the choice of a template for anything else. */
  template?: unknown
  /** The unit that gets the regime; the user's first one for anything else. */
  unit?: unknown
}

const guide = { help: 'chế-độ-báo-cáo' }

export const regimesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do',
  staticData: guide,
  loader: async ({ context: { queries } }) => (await import('./regimes.data')).loadRegimes(queries),
}).lazy(async () => (await atDesk(import('./regimes.lazy'))).regimesView)

export const newRegimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/moi',
  staticData: guide,
  validateSearch: (search: NewRegimeSearch) => search,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./regimes.data')).loadNewRegime(queries, deps),
}).lazy(async () => (await atDesk(import('./regimes.lazy'))).newRegimeView)

export const regimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/$regimeId',
  staticData: guide,
  validateSearch: ({ exempt, date }: Record<string, unknown>): ExemptSearch => {
    const asked = parseAsked({ unit: exempt, date })
    return { exempt: asked.unit, date: asked.date }
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, params: { regimeId }, deps }) =>
    (await import('./regimes.data')).loadRegime(queries, regimeId, deps),
}).lazy(async () => (await atDesk(import('./regimes.lazy'))).regimeView)

export const reviseRegimeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/che-do/$regimeId/thay-doi',
  staticData: guide,
  loader: async ({ context: { queries }, params: { regimeId } }) =>
    (await import('./regimes.data')).loadRevisedRegime(queries, regimeId),
}).lazy(async () => (await atDesk(import('./regimes.lazy'))).reviseRegimeView)
