import { queryOptions } from '@tanstack/react-query'
import { api, everyPage } from '../api/client'
import { unwrap } from '../api/problem'

const staleTime = 5 * 60_000

/** Regimes in force on a date. @param unit only regimes for this unit or units below it; undefined for all */
export const regimesOptions = (unit: string | undefined, asOf: string) =>
  queryOptions({
    queryKey: ['regimes', { unit, asOf }],
    queryFn: () =>
      everyPage((cursor) => unwrap(api.GET('/api/v1/regimes', { params: { query: { unit, asOf, cursor } } }))),
    staleTime,
  })

/** All units directly below a unit on a date. */
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

/** A unit as it was on a date. Fails with 404 if it did not exist then or is outside the user's scope. */
export const unitOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', id, { asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { asOf } } })),
    staleTime,
  })

/** Indicators in force on a date. @param coming whether to include future ones */
export const indicatorsOptions = (asOf: string, coming = false) =>
  queryOptions({
    queryKey: ['indicators', { asOf, coming }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/indicators', { params: { query: { asOf, coming, cursor, limit: 200 } } })),
      ),
  })
