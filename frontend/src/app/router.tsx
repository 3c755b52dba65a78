import type { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, redirect, type RouterHistory } from '@tanstack/react-router'
import { rootRoute } from '../routes/root'
import type { allRoutes } from './all-routes'
import { firstRoutes } from './first-routes'
import { ErrorPage, NotFoundPage, PendingPage } from './pages'

export function createAppRouter(queries: QueryClient, history?: RouterHistory) {
  // The routes of all other pages load when one of them is first opened.
  const otherRoute = createRoute({
    getParentRoute: () => rootRoute,
    path: '$',
    staticData: { help: 'hôm-nay' },
    beforeLoad: async ({ location: { href } }) => {
      const { allRoutes } = await import('./all-routes')
      allRoutes()
      router.setRoutes(router.buildRouteTree())
      // The same address now has its own route, or is not found.
      throw redirect({ href, replace: true })
    },
  })
  const router = createRouter({
    // Types know all routes from the start.
    routeTree: rootRoute.addChildren([...firstRoutes, otherRoute]) as unknown as ReturnType<typeof allRoutes>,
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
  }
}
