import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { ReportsPage } from '../features/reports/reports-page'

export const reportsView = createLazyRoute('/bao-cao')({
  component: function Reports() {
    const { regime, ...selection } = reportsView.useLoaderData()
    if (!regime) return <NothingAsked page="reports" unit={selection.unit} date={selection.date} />
    return <ReportsPage key={`${regime.id} ${selection.unit.id} ${selection.date}`} {...selection} regime={regime} />
  },
})
