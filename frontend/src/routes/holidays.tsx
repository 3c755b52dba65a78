import { createRoute } from '@tanstack/react-router'
import { holidaysOptions } from '../features/holidays/queries'
import { clockOptions, meOptions } from '../session/queries'
import { rootRoute } from './root'

/** A URL is typed by hand too: what is no year is left out, and this year stands. */
function parseYear({ year }: Record<string, unknown>): { year?: number } {
  const number = Number(year)
  return { year: Number.isInteger(number) && number >= 1900 && number <= 2999 ? number : undefined }
}

export const holidaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/danh-muc/ngay-nghi',
  validateSearch: parseYear,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const [me, { today }] = await Promise.all([
      queries.ensureQueryData(meOptions()),
      queries.ensureQueryData(clockOptions()),
    ])
    const year = deps.year ?? Number(today.slice(0, 4))
    await queries.ensureQueryData(holidaysOptions(year))
    // The days are the whole country's: whoever administers its root may say more of them.
    const mayAdd = me.assignments.some(({ role, unit }) => role === 'ADMINISTRATOR' && unit.level === 'COUNTRY')
    return { year, mayAdd }
  },
}).lazy(async () => (await import('./holidays.lazy')).holidaysView)
