import type { QueryClient } from '@tanstack/react-query'
import { parsePeopleFilter, unreadOf, type PeopleSearch } from '../features/people/filter'
import { assignmentsOptions, peopleOptions, personOptions, servicesOptions } from '../features/people/queries'
import { unitOptions } from '../reference/queries'
import { clockOptions } from '../session/queries'

export async function loadPeople(queries: QueryClient, search: PeopleSearch, former: boolean) {
  const filter = parsePeopleFilter(search)
  const { today } = await queries.ensureQueryData(clockOptions())
  const [unit] = await Promise.all([
    filter.unit ? queries.ensureQueryData(unitOptions(filter.unit, today)) : undefined,
    queries.ensureInfiniteQueryData(peopleOptions(filter, former)),
    former && queries.ensureInfiniteQueryData(servicesOptions(true)),
  ])
  return { filter, unit, today, former, unread: unreadOf(search) }
}

export async function loadPerson(queries: QueryClient, personId: string) {
  const { today } = await queries.ensureQueryData(clockOptions())
  // Always load the present version, which changes need.
  await Promise.all([
    queries.fetchQuery({ ...personOptions(personId), staleTime: 0 }),
    queries.fetchInfiniteQuery({ ...assignmentsOptions(personId), staleTime: 0 }),
  ])
  return { personId, today }
}

export async function loadServices(queries: QueryClient) {
  const [{ today }] = await Promise.all([
    queries.ensureQueryData(clockOptions()),
    queries.ensureInfiniteQueryData(servicesOptions()),
  ])
  return { today }
}
