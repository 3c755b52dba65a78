import { createLazyRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { OriginPage } from '../features/progress/origin/origin-page'

export const originView = createLazyRoute('/tien-do/nguon')({
  component: function Origin() {
    const about = originView.useLoaderData()
    if (!about.regime) return <NothingAsked page="origin" unit={about.unit} date={about.date} />
    return <OriginPage {...about} />
  },
})
