import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { ProgressPage } from '../features/progress/progress-page'
import { SubmissionHistory } from '../features/submissions/submission-history'

export const progressView = createLazyRoute('/tien-do')({
  component: function Progress() {
    const { regime, reports, ...selection } = progressView.useLoaderData()
    const { sort, dir } = progressView.useSearch()
    if (!regime) return <NothingAsked unit={selection.unit} date={selection.date} />
    const history = reports && <SubmissionHistory regime={regime} unit={selection.unit} to={selection.date} />
    return <ProgressPage {...selection} regime={regime} sorting={{ sort, dir }} history={history} />
  },
})
