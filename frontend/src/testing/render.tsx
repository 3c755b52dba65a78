import { createMemoryHistory, RouterProvider } from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { Providers } from '../app/providers'
import { createQueryClient } from '../app/query-client'
import { createAppRouter } from '../app/router'
import '../i18n/i18n'

/** The whole SPA at an address, as someone who is logged in. */
export function renderApp(path: string) {
  return renderTab(path).router
}

export type RenderedTab = ReturnType<typeof renderTab>

/** The same in a place of its own: several of them share the device as the tabs of one browser do. */
export function renderTab(path: string) {
  const queries = createQueryClient()
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 0 } })
  const router = createAppRouter(queries, createMemoryHistory({ initialEntries: [path] }))
  const { container } = render(
    <Providers queries={queries}>
      <RouterProvider router={router} />
    </Providers>,
  )
  return { router, screen: container }
}
