import type { QueryClient } from '@tanstack/react-query'
import { holidaysOptions } from '../features/holidays/queries'
import { comingHolidaysOptions } from '../reference/holidays'
import { clockOptions, meOptions } from '../session/queries'

export async function loadHolidays(queries: QueryClient, asked: { year?: number }) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const year = asked.year ?? Number(today.slice(0, 4))
  const [{ editable }] = await Promise.all([
    queries.ensureQueryData(comingHolidaysOptions(today)),
    queries.ensureQueryData(holidaysOptions(year)),
  ])
  const administers = me.allowedActions.includes('MANAGE_PROGRAMME')
  return { year, today, mayAdd: administers && editable }
}
