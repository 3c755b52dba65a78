import { createRoute } from '@tanstack/react-router'
import { submissionOptions } from '../features/submissions/queries'
import { ReceiptPage } from '../features/submissions/receipt-page'
import { regimesOptions } from '../reference/queries'
import { rootRoute } from './root'

export const receiptRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bien-nhan/$submissionId',
  loader: async ({ context: { queries }, params }) => {
    const submission = await queries.ensureQueryData(submissionOptions(params.submissionId))
    const { items } = await queries.ensureQueryData(regimesOptions(submission.unit.id, submission.asOf))
    return { regime: items.find(({ id }) => id === submission.regimeId) }
  },
  component: function Receipt() {
    const { submissionId } = receiptRoute.useParams()
    const { regime } = receiptRoute.useLoaderData()
    return <ReceiptPage submissionId={submissionId} regime={regime} />
  },
})
