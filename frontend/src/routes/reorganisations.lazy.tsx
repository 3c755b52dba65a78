import { useSuspenseQuery } from '@tanstack/react-query'
import { createLazyRoute } from '@tanstack/react-router'
import { ImportPage } from '../features/reorganisations/import-page'
import { reorganisationOptions } from '../features/reorganisations/queries'
import { ReorganisationPage } from '../features/reorganisations/reorganisation-page'
import { ReorganisationsPage } from '../features/reorganisations/reorganisations-page'
import { WizardPage } from '../features/reorganisations/wizard-page'

export const reorganisationsView = createLazyRoute('/don-vi/sap-xep')({
  component: function Reorganisations() {
    return <ReorganisationsPage {...reorganisationsView.useSearch()} />
  },
})

export const recordReorganisationView = createLazyRoute('/don-vi/sap-xep/moi')({
  component: function RecordReorganisation() {
    return <WizardPage {...recordReorganisationView.useLoaderData()} />
  },
})

export const importReorganisationView = createLazyRoute('/don-vi/sap-xep/nhap')({
  component: function ImportReorganisation() {
    return <ImportPage {...importReorganisationView.useLoaderData()} />
  },
})

export const reorganisationView = createLazyRoute('/don-vi/sap-xep/$reorganisationId')({
  component: function Reorganisation() {
    const { reorganisationId } = reorganisationView.useParams()
    const { recorded } = reorganisationView.useSearch()
    const { data } = useSuspenseQuery(reorganisationOptions(reorganisationId))
    return <ReorganisationPage reorganisation={data} recorded={recorded} />
  },
})
