import { createLazyRoute } from '@tanstack/react-router'
import { IndicatorsPage } from '../features/indicators/indicators-page'

export const indicatorsView = createLazyRoute('/danh-muc')({
  component: function Indicators() {
    return <IndicatorsPage {...indicatorsView.useLoaderData()} />
  },
})
