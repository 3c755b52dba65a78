import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { ReviewPage } from '../features/submissions/review/review-page'

export const reviewView = createLazyRoute('/duyet')({
  component: function Review() {
    const { regime, ...selection } = reviewView.useLoaderData()
    const { unit, date } = selection
    const { order = 'code' } = reviewView.useSearch()
    if (!regime) return <NothingAsked page="review" unit={unit} date={date} />
    return <ReviewPage key={`${regime.id} ${unit.id} ${date}`} regime={regime} order={order} {...selection} />
  },
})
