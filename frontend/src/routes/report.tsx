import { createRoute } from '@tanstack/react-router'
import { reportOptions } from '../features/reports/queries'
import { rootRoute } from './root'

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao/$reportId',
  loader: async ({ context: { queries }, params }) => {
    // A draft follows its figures, and another may have taken a step: that of now counts.
    await queries.fetchQuery({ ...reportOptions(params.reportId), staleTime: 0 })
  },
}).lazy(async () => (await import('./report.lazy')).reportView)
