import { createRoute } from '@tanstack/react-router'
import { comingHolidaysOptions, holidaysOptions } from '../features/holidays/queries'
import { openDesk } from '../i18n/i18n'
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
    const [{ items: coming }] = await Promise.all([
      queries.ensureQueryData(comingHolidaysOptions(today)),
      queries.ensureQueryData(holidaysOptions(year)),
    ])
    // Whoever may take a day out may add one; where there is none to tell by, the server decides.
    const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
    const mayAdd = administers && (coming.length === 0 || coming.some(({ editable }) => editable))
    return { year, mayAdd }
  },
}).lazy(async () => {
  await openDesk()
  return (await import('./holidays.lazy')).holidaysView
})
