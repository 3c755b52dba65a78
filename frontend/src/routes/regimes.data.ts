import type { QueryClient } from '@tanstack/react-query'
import { allRegimesOptions, regimeOptions, regimeVersionsOptions } from '../features/regimes/queries'
import { indicatorsOptions, unitOptions } from '../reference/queries'
import { unitsFor } from '../reference/units-for'
import { clockOptions, meOptions } from '../session/queries'

export async function loadRegimes(queries: QueryClient) {
  const { today } = await queries.ensureQueryData(clockOptions())
  await queries.ensureQueryData(allRegimesOptions(today))
  return { today }
}

/** Loads the data for the form of a new regime. */
export async function loadNewRegime(queries: QueryClient) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const indicators = await queries.ensureQueryData(indicatorsOptions(today, true))
  const owners = unitsFor(me, 'MANAGE_PROGRAMME')
  return { indicators, owners, today }
}

/** @param asked the unit and the day for which the user wants to exempt */
export async function loadRegime(
  queries: QueryClient,
  id: string,
  asked: { exempt?: string | undefined; date?: string | undefined } = {},
) {
  const { today } = await queries.ensureQueryData(clockOptions())
  await Promise.all([
    queries.ensureQueryData(regimeOptions(id, today)),
    queries.ensureQueryData(regimeVersionsOptions(id)),
  ])
  const date = asked.date ?? today
  const exempt = asked.exempt && { unit: await queries.ensureQueryData(unitOptions(asked.exempt, date)), date }
  return { id, today, exempt: exempt || undefined }
}

export async function loadRevisedRegime(queries: QueryClient, id: string) {
  const form = await loadNewRegime(queries)
  // Always load the versions, because a new version must follow the newest one.
  const { items } = await queries.fetchQuery({ ...regimeVersionsOptions(id), staleTime: 0 })
  return { ...form, regime: items[0] }
}
