import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import { tableWords, type AsFile } from '../../reference/table-files'
import type { PeopleFilter } from './filter'

const asked = ({ status, ...others }: PeopleFilter, former: boolean) => ({
  ...others,
  state: status,
  former: former || undefined,
})

/** @param former whether only people of units that have ended */
export const peopleOptions = (filter: PeopleFilter, former: boolean) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', { ...filter, former }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/people', {
          params: { query: { ...asked(filter, former), cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/** Where accounts at the login system differ from the people here; only for administrators of the root. */
export const differencesOptions = () =>
  infiniteQueryOptions({
    queryKey: ['people', 'differences'],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/people/differences', { params: { query: { cursor: pageParam, limit: 100 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/** The server records this export, because it holds emails and phone numbers in full. */
export const exportPeople = (filter: PeopleFilter, former: boolean) => (how: AsFile) =>
  api.GET('/api/v1/people/export', {
    params: { query: { ...asked(filter, former), words: tableWords() } },
    ...how,
  })

export const exportAssignments =
  ({ unit, role }: PeopleFilter) =>
  (how: AsFile) =>
    api.GET('/api/v1/assignments/export', { params: { query: { unit, role, words: tableWords() } }, ...how })

export const readPerson = (id: string) => unwrap(api.GET('/api/v1/people/{id}', { params: { path: { id } } }))

/** A person with email and phone. The server records each reading, so the page does not read again by itself. */
export const personOptions = (id: string) =>
  queryOptions({
    queryKey: ['people', 'one', id],
    queryFn: () => readPerson(id),
    staleTime: Infinity,
  })

export const readAssignment = (id: string) => unwrap(api.GET('/api/v1/assignments/{id}', { params: { path: { id } } }))

/** The roles of a person in units that the user administers, the latest first, also those that have ended. */
export const assignmentsOptions = (person: string) =>
  infiniteQueryOptions({
    queryKey: ['people', 'roles', person],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/assignments', { params: { query: { person, cursor: pageParam, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/**
 * The accounts of programs in units that the user administers, by name.
 *
 * @param former only those of units that have ended
 */
export const servicesOptions = (former = false) =>
  infiniteQueryOptions({
    queryKey: ['people', 'services', { former }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/service-accounts', {
          params: { query: { former: former || undefined, cursor: pageParam, limit: 50 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })
