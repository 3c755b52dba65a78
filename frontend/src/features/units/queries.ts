import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api, everyPage } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { NewReorganisation, Population } from '../../api/types'
import { tableType, type AsFile, type SendAs } from '../../reference/table-files'

const staleTime = 5 * 60_000

/** Where the tree of a date begins: what one may read of it with nothing above that one may read. */
export const rootsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['units', 'roots', { asOf }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/units', { params: { query: { roots: true, asOf, cursor, limit: 200 } } })),
      ),
    staleTime,
  })

export const belowOptions = (id: string, asOf: string) =>
  infiniteQueryOptions({
    queryKey: ['units', id, 'below', { asOf }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/units/{id}/children', {
          params: { path: { id }, query: { asOf, cursor: pageParam, limit: 100 } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime,
  })

/** All units of a date that one may read. */
export const exportUnits = (asOf: string) => (how: AsFile) =>
  api.GET('/api/v1/units/export', { params: { query: { asOf } }, ...how })

export const historyOptions = (id: string) =>
  queryOptions({
    queryKey: ['units', id, 'history'],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/history', { params: { path: { id } } })),
    staleTime,
  })

export const populationOptions = (id: string, year: number) =>
  queryOptions({
    queryKey: ['population', id, year],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/population', { params: { path: { id }, query: { year } } })),
  })

export const populationYearsOptions = (id: string) =>
  queryOptions({
    queryKey: ['population', id, 'years'],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/population/years', { params: { path: { id } } })),
  })

/** @param version what was seen; 0 where nobody had counted */
export function useCount(id: string, year: number, version: number) {
  return useChange({
    about: [id, year],
    seen: version,
    send: (body: Population, { seen }) =>
      unwrap(
        api.PUT('/api/v1/units/{id}/population', { params: { path: { id }, query: { year }, header: seen }, body }),
      ),
    touches: ['population'],
  })
}

/** After it, units, and with them what is asked of them, are others. */
export function useReorganise() {
  return useChange({
    send: (body: NewReorganisation, { once }) =>
      unwrap(api.POST('/api/v1/reorganisations', { params: { header: once }, body })),
    touches: 'everything',
  })
}

/**
 * A list of units as it holds from a day.
 * @param respell whether another spelling of a name corrects the one in force
 */
export const sendUnits =
  (file: File, validFrom: string, respell: boolean) =>
  ({ dryRun, columns, confirmed, once }: SendAs) =>
    unwrap(
      api.POST('/api/v1/units/import', {
        params: {
          query: {
            validFrom,
            dryRun,
            column: columns,
            // Only what is not so by itself.
            correctSpelling: respell || undefined,
            confirm: confirmed || undefined,
          },
          header: once,
        },
        headers: { 'Content-Type': tableType(file.name) },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    )
