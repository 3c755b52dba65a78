import type { QueryClient } from '@tanstack/react-query'
import { comingHolidaysOptions, holidaysOptions } from '../features/holidays/queries'
import { clockOptions, meOptions } from '../session/queries'

export async function loadHolidays(queries: QueryClient, asked: { year?: number }) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const year = asked.year ?? Number(today.slice(0, 4))
  const [{ items: coming }] = await Promise.all([
    queries.ensureQueryData(comingHolidaysOptions(today)),
    queries.ensureQueryData(holidaysOptions(year)),
  ])
  // Whoever may take a day out may add one; where there is none to tell by, the server decides.
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  const mayAdd = administers && (coming.length === 0 || coming.some(({ editable }) => editable))
  return { year, mayAdd }
}
