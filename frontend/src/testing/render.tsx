import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { createAppRouter } from '../app/router'
import '../i18n/i18n'

/** The whole SPA at an address, as someone who is logged in. */
export function renderApp(path: string) {
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 0 } })
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [path] }))
  render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return router
}
