import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { createAppRouter } from '../app/router'
import '../i18n/i18n'

/** Renders the whole SPA at a path for a logged-in user. */
export function renderApp(path: string) {
  return renderTab(path).router
}

export type RenderedTab = ReturnType<typeof renderTab>

/** Renders the SPA in an element of its own. Several of them share storage like tabs of one browser. */
export function renderTab(path: string) {
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 0 } })
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [path] }))
  const { container } = render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { router, queries, screen: container }
}
