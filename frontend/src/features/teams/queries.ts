import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api, everyPage } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { AsFile } from '../../reference/table-files'
import { teamsQuery, type TeamFilter } from './filter'

export const coverageOptions = (unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['teams', 'coverage', { unit, asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/teams/coverage', { params: { query: { unit, asOf } } })),
  })

export const exportCoverage = (unit: string, asOf: string) => (how: AsFile) =>
  api.GET('/api/v1/teams/coverage/export', { params: { query: { unit, asOf } }, ...how })

export const exportVillages = (unit: string, asOf: string, without: boolean) => (how: AsFile) =>
  api.GET('/api/v1/teams/coverage/villages/export', { params: { query: { unit, asOf, without } }, ...how })

/** Villages of a unit page by page, ordered by commune and name. */
export const villagesOptions = (unit: string, asOf: string, without: boolean) =>
  infiniteQueryOptions({
    queryKey: ['teams', 'villages', { unit, asOf, without }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/teams/coverage/villages', {
          params: { query: { unit, asOf, without, cursor: pageParam, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

/** All villages of a commune, complete because the user chooses from them. */
export const communeVillagesOptions = (unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['teams', 'commune-villages', { unit, asOf }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/teams/coverage/villages', { params: { query: { unit, asOf, cursor, limit: 200 } } })),
      ),
  })

export const teamsOptions = (unit: string, asOf: string, filter: TeamFilter) =>
  infiniteQueryOptions({
    queryKey: ['teams', 'list', { unit, asOf, ...filter }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/teams', {
          params: {
            query: { unit, asOf, ...teamsQuery(filter), cursor: pageParam, limit: 20 },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

export const teamOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['teams', 'one', id, { asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/teams/{id}', { params: { path: { id }, query: { asOf } } })),
  })

/** @param past whether to add, at the end, members who had left by the date */
export const rosterOptions = (id: string, asOf: string, past = false) =>
  queryOptions({
    queryKey: ['teams', 'roster', id, { asOf, past }],
    queryFn: () => unwrap(api.GET('/api/v1/teams/{id}/members', { params: { path: { id }, query: { asOf, past } } })),
  })

export const reconstitutionsOptions = (id: string) =>
  queryOptions({
    queryKey: ['teams', 'reconstitutions', id],
    queryFn: () => unwrap(api.GET('/api/v1/teams/{id}/reconstitutions', { params: { path: { id } } })),
  })
