import type { QueryClient } from '@tanstack/react-query'
import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { accountSecurityRoute } from '../routes/account-security'
import { entryRoute } from '../routes/entry'
import { gridRoute } from '../routes/grid'
import { holidaysRoute } from '../routes/holidays'
import { indicatorsRoute } from '../routes/indicators'
import { originRoute } from '../routes/origin'
import { outboxRoute } from '../routes/outbox'
import { formerPeopleRoute, peopleRoute, personRoute, servicesRoute } from '../routes/people'
import { progressRoute } from '../routes/progress'
import { receiptRoute } from '../routes/receipt'
import { newRegimeRoute, regimeRoute, regimesRoute, reviseRegimeRoute } from '../routes/regimes'
import {
  importReorganisationRoute,
  recordReorganisationRoute,
  reorganisationRoute,
  reorganisationsRoute,
} from '../routes/reorganisations'
import { reportRoute } from '../routes/report'
import { reportsRoute } from '../routes/reports'
import { reviewRoute } from '../routes/review'
import { rootRoute } from '../routes/root'
import { allocationRoute, declareRoute, targetsRoute } from '../routes/targets'
import { foundTeamRoute, reconstituteRoute, teamRoute, teamsRoute } from '../routes/teams'
import { templateRoute } from '../routes/template'
import { todayRoute } from '../routes/today'
import { trailRoute } from '../routes/trail'
import { unitRoute, unitsRoute } from '../routes/units'
import type { ListedPage } from './page-links'
import { ErrorPage, NotFoundPage, PendingPage } from './pages'

/** The order of the routes is the order of the navigation. */
const routeTree = rootRoute.addChildren([
  todayRoute,
  entryRoute,
  gridRoute,
  reviewRoute,
  progressRoute,
  reportsRoute,
  targetsRoute,
  indicatorsRoute,
  unitsRoute,
  teamsRoute,
  peopleRoute,
  trailRoute,
  holidaysRoute,
  originRoute,
  outboxRoute,
  receiptRoute,
  regimesRoute,
  newRegimeRoute,
  regimeRoute,
  reviseRegimeRoute,
  reorganisationsRoute,
  recordReorganisationRoute,
  importReorganisationRoute,
  reorganisationRoute,
  reportRoute,
  declareRoute,
  allocationRoute,
  formerPeopleRoute,
  servicesRoute,
  personRoute,
  foundTeamRoute,
  teamRoute,
  reconstituteRoute,
  templateRoute,
  unitRoute,
  accountSecurityRoute,
])

export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    context: { queries },
    history,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
    defaultPendingComponent: PendingPage,
    // TanStack Query decides whether data is fresh.
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 300,
    scrollRestoration: true,
  })
  // After a change of page or unit, move focus to the heading for screen readers; not after a change of date or sort order.
  router.subscribe('onRendered', ({ fromLocation, toLocation, pathChanged }) => {
    if (!fromLocation) return
    const anotherUnit = unitOf(fromLocation.search) !== unitOf(toLocation.search)
    if (pathChanged || anotherUnit) document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  })
  return router
}

const unitOf = (search: object) => ('unit' in search ? search.unit : undefined)

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
  /** Properties that routes declare. */
  interface StaticDataRouteOption {
    /** Anchor of the page's section in the user guide. */
    help: string
    /** Link in the navigation. */
    page?: ListedPage
  }
}
