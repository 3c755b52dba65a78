import { createLazyRoute } from '@tanstack/react-router'
import { ReportPage } from '../features/reports/report-page'

export const reportView = createLazyRoute('/bao-cao/$reportId')({
  component: function Report() {
    const { reportId } = reportView.useParams()
    return <ReportPage key={reportId} reportId={reportId} />
  },
})
