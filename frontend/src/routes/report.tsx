import { createRoute } from '@tanstack/react-router'
import { atDesk } from './desk'
import { rootRoute } from './root'

export const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bao-cao/$reportId',
  staticData: { help: 'báo-cáo-tổng-hợp' },
  loader: async ({ context: { queries }, params: { reportId } }) =>
    (await import('./reports.data')).loadReport(queries, reportId),
}).lazy(async () => (await atDesk(import('./report.lazy'))).reportView)
