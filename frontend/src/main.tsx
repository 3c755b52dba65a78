import './app/styles'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Providers } from './app/providers'
import { createQueryClient } from './app/query-client'
import { createAppRouter } from './app/router'
import { StartFailure } from './app/start-failure'
import { startLanguage } from './i18n/i18n'
import { entryPath } from './routes/entry'
import { onSessionChange, sessionState, startSession } from './session/session'

const queries = createQueryClient()
// The error page says what was caught, and writes to the console what is a fault of our own.
const root = createRoot(document.getElementById('root') as HTMLElement, { onCaughtError() {} })

/** The only page without a login: the owner of a one-time code has no password yet. */
const activating = window.location.pathname === '/kich-hoat'

async function openActivation() {
  const { ActivationPage } = await import('./features/activation/activation-page')
  return <ActivationPage />
}

async function openApp() {
  // Of the last user the device keeps all that the entry page needs.
  await startSession(window.location.pathname === entryPath)
  // It stores what is needed later.
  import('./app/keeping')
    .then(({ startKeeping }) => startKeeping(queries))
    .catch((cause: unknown) => console.info('Cannot store data for offline use', cause))
  const router = createAppRouter(queries)
  // After a login behind the page, replaces what the device kept.
  onSessionChange(() => sessionState() === 'in' && void queries.invalidateQueries().then(() => router.invalidate()))
  return <RouterProvider router={router} />
}

// Language first, because the login page is requested in the same language.
startLanguage()
  .then(activating ? openActivation : openApp)
  .then(
    (page) =>
      root.render(
        <StrictMode>
          <Providers queries={queries}>{page}</Providers>
        </StrictMode>,
      ),
    (cause: unknown) => {
      console.warn(cause)
      root.render(
        <Providers queries={queries}>
          <StartFailure />
        </Providers>,
      )
    },
  )

// It loads all pages, so it waits until the user has logged in.
if (!activating)
  import('./app/update')
    .then(({ startServiceWorker }) => startServiceWorker())
    .catch((cause: unknown) => console.info('Not available offline', cause))
