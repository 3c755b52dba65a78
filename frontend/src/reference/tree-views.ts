import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { api, everyPage } from '../api/client'
import { ApiProblem, unwrap } from '../api/problem'
import type { TreeView } from '../api/types'
import { unitOptions } from './queries'

const reorganisedOptions = (unit: string) =>
  queryOptions({
    queryKey: ['reorganisations', 'of', unit],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/reorganisations', { params: { query: { unit, cursor, limit: 200 } } })),
      ),
    staleTime: 5 * 60_000,
  })

async function isThere(queries: QueryClient, unit: string, asOf: string): Promise<boolean> {
  try {
    await queries.ensureQueryData(unitOptions(unit, asOf))
    return true
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return false
    throw error
  }
}

/** The trees by which figures of a date can be shown: of the date, and of today if units have changed since. */
export async function treeViews(
  queries: QueryClient,
  unit: string,
  date: string,
  today: string,
): Promise<[TreeView, ...TreeView[]]> {
  if (date >= today) return ['then']
  const [then, now] = await Promise.all([isThere(queries, unit, date), isThere(queries, unit, today)])
  if (!then || !now) return now ? ['today'] : ['then']
  const reorganised = await queries.ensureQueryData(reorganisedOptions(unit))
  const differ = reorganised.some(
    (one) => one.state === 'APPLIED' && one.effectiveOn > date && one.effectiveOn <= today,
  )
  return differ ? ['then', 'today'] : ['then']
}
