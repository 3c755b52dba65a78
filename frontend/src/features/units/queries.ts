import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api, everyPage } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { NewReorganisation, Population } from '../../api/types'
import { tableType, type AsFile, type SendAs } from '../../reference/table-files'

const staleTime = 5 * 60_000

/** The roots of the tree on a date: units that the user may see and whose parent the user may not see. */
export const rootsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['units', 'roots', { asOf }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/units', { params: { query: { roots: true, asOf, cursor, limit: 200 } } })),
      ),
    staleTime,
  })

/** What a unit owes a regime for one day; empty if nothing. */
export const obligationOptions = (regime: string, unit: string, day: string) =>
  queryOptions({
    queryKey: ['submissions', 'obligations', { regime, unit, day }],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/regimes/{id}/obligations', {
          params: { path: { id: regime }, query: { unit, from: day, to: day } },
        }),
      ),
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

/** Exports all units of a date that the user may see. */
export const exportUnits = (asOf: string) => (how: AsFile) =>
  api.GET('/api/v1/units/export', { params: { query: { asOf } }, ...how })

export const historyOptions = (id: string) =>
  queryOptions({
    queryKey: ['units', id, 'history'],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/history', { params: { path: { id } } })),
    staleTime,
  })

const readPopulation = (id: string, year: number) =>
  unwrap(api.GET('/api/v1/units/{id}/population', { params: { path: { id }, query: { year } } }))

export const populationOptions = (id: string, year: number) =>
  queryOptions({ queryKey: ['population', id, year], queryFn: () => readPopulation(id, year) })

export const populationYearsOptions = (id: string) =>
  queryOptions({
    queryKey: ['population', id, 'years'],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/population/years', { params: { path: { id } } })),
  })

/** @param version the version that the user saw; 0 if there were no counts */
export function useCount(id: string, year: number, version: number) {
  return useChange({
    about: [id, year],
    seen: version,
    send: (body: Population, { seen }) =>
      unwrap(
        api.PUT('/api/v1/units/{id}/population', { params: { path: { id }, query: { year }, header: seen }, body }),
      ),
    reread: {
      get: () => readPopulation(id, year),
      sent: ({ total, aged15AndOver, households, source = '' }) => ({ total, aged15AndOver, households, source }),
    },
    touches: ['population'],
  })
}

/** Records a reorganisation of villages. Afterwards all data about units and obligations is stale. */
export function useReorganise() {
  return useChange({
    send: (body: NewReorganisation, { once }) =>
      unwrap(api.POST('/api/v1/reorganisations', { params: { header: once }, body })),
    touches: 'everything',
  })
}

/**
 * Imports a list of units that is valid from a day.
 * @param respell whether a different spelling of a name corrects the present name
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
            // Left out if false, which is the default.
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
