import { createRoute } from '@tanstack/react-router'
import { atDesk } from './desk'
import { rootRoute } from './root'

/** Reads the year from the URL; ignores an invalid one, so that the present year is used. */
function parseYear({ year }: Record<string, unknown>): { year?: number } {
  const number = Number(year)
  return { year: Number.isInteger(number) && number >= 1900 && number <= 2999 ? number : undefined }
}

export const holidaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/ngay-nghi',
  staticData: { help: 'ngày-nghỉ-lễ' },
  validateSearch: parseYear,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => (await import('./holidays.data')).loadHolidays(queries, deps),
}).lazy(async () => (await atDesk(import('./holidays.lazy'))).holidaysView)
