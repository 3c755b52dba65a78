import { createLazyRoute } from '@tanstack/react-router'
import { TrailPage } from '../features/trail/trail-page'

export const trailView = createLazyRoute('/nhat-ky')({
  component: function Trail() {
    return <TrailPage {...trailView.useLoaderData()} />
  },
})
