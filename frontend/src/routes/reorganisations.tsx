import { createRoute } from '@tanstack/react-router'
import { parseAsked } from '../reference/selection'
import { atDesk } from './desk'
import { rootRoute } from './root'

const guide = { help: 'sắp-xếp-đơn-vị' }

export const reorganisationsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/sap-xep',
  staticData: guide,
  validateSearch: (search: Record<string, unknown>): { unit?: string } => ({ unit: parseAsked(search).unit }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps: { unit } }) =>
    (await import('./reorganisations.data')).loadReorganisations(queries, unit),
}).lazy(async () => (await atDesk(import('./reorganisations.lazy'))).reorganisationsView)

export const recordReorganisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/sap-xep/moi',
  staticData: guide,
  loader: async ({ context: { queries } }) => (await import('./reorganisations.data')).loadWizard(queries),
}).lazy(async () => (await atDesk(import('./reorganisations.lazy'))).recordReorganisationView)

export const importReorganisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/sap-xep/nhap',
  staticData: guide,
  loader: async ({ context: { queries } }) => (await import('./reorganisations.data')).loadWizard(queries),
}).lazy(async () => (await atDesk(import('./reorganisations.lazy'))).importReorganisationView)

export const reorganisationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/don-vi/sap-xep/$reorganisationId',
  staticData: guide,
  validateSearch: (search: Record<string, unknown>): { recorded?: true } => ({
    recorded: search.recorded === true ? true : undefined,
  }),
  loader: async ({ context: { queries }, params: { reorganisationId } }) =>
    (await import('./reorganisations.data')).loadReorganisation(queries, reorganisationId),
}).lazy(async () => (await atDesk(import('./reorganisations.lazy'))).reorganisationView)
