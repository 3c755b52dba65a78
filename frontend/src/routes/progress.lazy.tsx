import { createLazyRoute } from '@tanstack/react-router'
import { DataAge } from '../components/data-age'
import { NothingAsked } from '../components/nothing-asked'
import { ProgressPage } from '../features/progress/progress-page'
import { progressOptions } from '../features/progress/queries'
import { SubmissionHistory } from '../features/submissions/submission-history'

export const progressView = createLazyRoute('/tien-do')({
  component: function Progress() {
    const { regime, reports, restoredAt, ...selection } = progressView.useLoaderData()
    const { sort, dir } = progressView.useSearch()
    if (!regime) return <NothingAsked page="progress" unit={selection.unit} date={selection.date} />
    const history = reports && <SubmissionHistory regime={regime} unit={selection.unit} to={selection.date} />
    const { unit, date, view } = selection
    const age = <DataAge of={progressOptions(regime.id, unit.id, date, view)} restoredAt={restoredAt} />
    return <ProgressPage {...selection} regime={regime} sorting={{ sort, dir }} age={age} history={history} />
  },
})
