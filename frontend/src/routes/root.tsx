import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { RootErrorPage } from '../app/pages'
import { Shell } from '../app/shell'
import { clockOptions, meOptions } from '../session/queries'

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  loader: ({ context: { queries } }) =>
    Promise.all([queries.ensureQueryData(meOptions()), queries.ensureQueryData(clockOptions())]),
  component: Shell,
  errorComponent: RootErrorPage,
})
