import './app/styles'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { startKeeping } from './app/keeping'
import { Providers } from './app/providers'
import { createQueryClient } from './app/query-client'
import { createAppRouter } from './app/router'
import { StartFailure } from './app/start-failure'
import { startServiceWorker } from './app/update'
import { startLanguage } from './i18n/i18n'
import { startSession } from './session/session'

const queries = createQueryClient()
const root = createRoot(document.getElementById('root') as HTMLElement)

// Language first, because the login page is requested in the same language.
const started = startLanguage().then(startSession)

started.then(
  () => {
    startKeeping(queries)
    const router = createAppRouter(queries)
    root.render(
      <StrictMode>
        <Providers queries={queries}>
          <RouterProvider router={router} />
        </Providers>
      </StrictMode>,
    )
  },
  (cause: unknown) => {
    console.error(cause)
    root.render(
      <Providers queries={queries}>
        <StartFailure />
      </Providers>,
    )
  },
)

startServiceWorker().catch((cause: unknown) => console.info('Not available without a line', cause))
