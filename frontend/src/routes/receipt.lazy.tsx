import { createLazyRoute } from '@tanstack/react-router'
import { ReceiptPage } from '../features/submissions/receipt-page'

export const receiptView = createLazyRoute('/bien-nhan/$submissionId')({
  component: function Receipt() {
    const { submissionId } = receiptView.useParams()
    const { regime } = receiptView.useLoaderData()
    return <ReceiptPage submissionId={submissionId} regime={regime} />
  },
})
