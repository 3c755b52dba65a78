import type { QueryClient } from '@tanstack/react-query'
import { parseTrailFilter, unreadOf, type TrailSearch } from '../features/trail/filter'
import { denialsOptions, trailOptions } from '../features/trail/queries'
import { unitOptions } from '../reference/queries'
import { clockOptions } from '../session/queries'

export async function loadTrail(queries: QueryClient, search: TrailSearch) {
  const filter = parseTrailFilter(search)
  const { today } = await queries.ensureQueryData(clockOptions())
  // The latest rows are what people come for.
  const [unit] = await Promise.all([
    filter.unit ? queries.ensureQueryData(unitOptions(filter.unit, today)) : undefined,
    filter.view === 'denials'
      ? queries.fetchInfiniteQuery({ ...denialsOptions(filter), staleTime: 0 })
      : queries.fetchInfiniteQuery({ ...trailOptions(filter), staleTime: 0 }),
  ])
  return { filter, unit, today, unread: unreadOf(search) }
}
