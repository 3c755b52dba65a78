import { createLazyRoute } from '@tanstack/react-router'
import { HolidaysPage } from '../features/holidays/holidays-page'

export const holidaysView = createLazyRoute('/danh-muc/ngay-nghi')({
  component: function Holidays() {
    return <HolidaysPage {...holidaysView.useLoaderData()} />
  },
})
