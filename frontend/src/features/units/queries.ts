import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { NewReorganisation, Population } from '../../api/types'
import { tableType, type AsFile, type SendAs } from '../../reference/table-files'

const staleTime = 5 * 60_000

/** Where the tree of a date begins: what one may read of it with nothing above that one may read. */
export const rootsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['units', 'roots', { asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/units', { params: { query: { roots: true, asOf, limit: 200 } } })),
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

interface Count {
  id: string
  year: number
  /** What was seen; 0 where nobody had counted. */
  version: number
  body: Population
}

export function useCount() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, year, version, body }: Count) =>
      unwrap(
        api.PUT('/api/v1/units/{id}/population', {
          params: { path: { id }, query: { year }, header: { 'If-Match': `"${version}"` } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['population'] }),
  })
}

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() })

/** After it, units, and with them what is asked of them, are others. */
export function useReorganise() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: NewReorganisation) =>
      unwrap(api.POST('/api/v1/reorganisations', { params: { header: once() }, body })),
    onSuccess: () => queries.invalidateQueries(),
  })
}

interface Manner {
  /** Whether another spelling of a name corrects the one in force. */
  respell: boolean
  /** Whether the list may change as much as only a reorganisation does. */
  confirm: boolean
}

/** A list of units as it holds from a day. @param manner as it is when it is sent */
export const sendUnits =
  (file: File, validFrom: string, manner: () => Manner) =>
  ({ dryRun, columns }: SendAs) =>
    unwrap(
      api.POST('/api/v1/units/import', {
        params: { query: { validFrom, dryRun, column: columns, ...said(manner()) }, header: once() },
        headers: { 'Content-Type': tableType(file.name) },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    )

/** Only what is not so by itself. */
const said = ({ respell, confirm }: Manner) => ({
  correctSpelling: respell || undefined,
  confirm: confirm || undefined,
})
