import type { QueryClient } from '@tanstack/react-query'
import { dayOf } from '../features/units/life'
import { historyOptions, rootsOptions } from '../features/units/queries'
import { unitOptions } from '../reference/queries'
import { clockOptions, meOptions } from '../session/queries'

export async function loadUnits(queries: QueryClient, asked: string | undefined) {
  const { today } = await queries.ensureQueryData(clockOptions())
  const date = asked ?? today
  await Promise.all([queries.ensureQueryData(meOptions()), queries.ensureQueryData(rootsOptions(date))])
  return { date, today }
}

/** Loads a unit for today, or for the nearest day on which it exists. */
export async function loadUnit(queries: QueryClient, id: string) {
  const [history, { today }] = await Promise.all([
    queries.ensureQueryData(historyOptions(id)),
    queries.ensureQueryData(clockOptions()),
    queries.ensureQueryData(meOptions()),
  ])
  const day = dayOf(history, today)
  await queries.ensureQueryData(unitOptions(id, day))
  return { id, day, today }
}
