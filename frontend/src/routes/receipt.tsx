import { createRoute } from '@tanstack/react-router'
import { submissionOptions } from '../features/submissions/queries'
import { regimesOptions } from '../reference/queries'
import { rootRoute } from './root'

export const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bien-nhan/$submissionId',
  staticData: { help: 'biên-nhận' },
  loader: async ({ context: { queries }, params }) => {
    const submission = await queries.ensureQueryData(submissionOptions(params.submissionId))
    const regimes = await queries.ensureQueryData(regimesOptions(submission.unit.id, submission.asOf))
    return { regime: regimes.find(({ id }) => id === submission.regimeId) }
  },
}).lazy(async () => (await import('./receipt.lazy')).receiptView)
