import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { TemplatePage } from '../features/reports/template/template-page'

export const templateView = createLazyRoute('/mau-bao-cao')({
  component: function Template() {
    const { regime, ...selection } = templateView.useLoaderData()
    if (!regime) return <NothingAsked page="template" unit={selection.unit} date={selection.date} />
    return <TemplatePage key={`${regime.id} ${selection.unit.id}`} {...selection} regime={regime} />
  },
})
