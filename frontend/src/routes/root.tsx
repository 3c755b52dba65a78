import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { RootErrorPage } from '../app/pages'
import { Shell } from '../app/shell'
import { outboxOptions } from '../features/submissions/outbox'
import { clockOptions, meOptions } from '../session/queries'

export const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  staticData: { help: 'hôm-nay' },
  loader: async ({ context: { queries } }) => {
    const [me] = await Promise.all([queries.ensureQueryData(meOptions()), queries.ensureQueryData(clockOptions())])
    await queries.ensureQueryData(outboxOptions(me.subject))
  },
  component: Shell,
  errorComponent: RootErrorPage,
})
