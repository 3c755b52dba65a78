import { queryOptions } from '@tanstack/react-query'
import { api, everyPage } from '../api/client'
import { unwrap } from '../api/problem'

const staleTime = 5 * 60_000

export const regimesOptions = (unit: string | undefined, asOf: string) =>
  queryOptions({
    queryKey: ['regimes', { unit, asOf }],
    queryFn: () =>
      everyPage((cursor) => unwrap(api.GET('/api/v1/regimes', { params: { query: { unit, asOf, cursor } } }))),
    staleTime,
  })

export const childrenOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', id, 'children', { asOf }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/units/{id}/children', { params: { path: { id }, query: { asOf, cursor, limit: 200 } } }),
        ),
      ),
    staleTime,
  })

export const unitOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', id, { asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { asOf } } })),
    staleTime,
  })

export const indicatorsOptions = (asOf: string, coming = false) =>
  queryOptions({
    queryKey: ['indicators', { asOf, coming }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/indicators', { params: { query: { asOf, coming, cursor, limit: 200 } } })),
      ),
  })
