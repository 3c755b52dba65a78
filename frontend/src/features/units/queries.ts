import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { Level, Me, NewReorganisation, Population, UnitView } from '../../api/types'
import { tableType, type AsFile } from '../../reference/table-files'

const staleTime = 5 * 60_000

const levels = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const satisfies Level[]

async function there(id: string, asOf: string): Promise<UnitView | undefined> {
  try {
    return await unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { asOf } } }))
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 404) return undefined
    throw error
  }
}

/** The highest level on which something can be read on a date: what one's units came out of. */
async function highest(asOf: string): Promise<UnitView[]> {
  for (const level of levels) {
    const { items } = await unwrap(api.GET('/api/v1/units', { params: { query: { level, asOf, limit: 200 } } }))
    if (items.length > 0) return items
  }
  return []
}

/** Where the tree of a date begins: one's own units, or what was there before them. */
export const rootsOptions = (me: Me, asOf: string) => {
  const ids = [...new Set([...me.assignments, ...me.formerAssignments].map(({ unit }) => unit.id))]
  return queryOptions({
    queryKey: ['units', 'roots', { ids, asOf }],
    queryFn: async () => {
      const own = (await Promise.all(ids.map((id) => there(id, asOf)))).filter((unit) => unit !== undefined)
      const roots = own.length > 0 ? own : await highest(asOf)
      return roots.filter(({ ancestors }) => !ancestors.some(({ id }) => roots.some((root) => root.id === id)))
    },
    staleTime,
  })
}

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

interface UnitList {
  file: File
  validFrom: string
  dryRun: boolean
}

export function useUnitsImport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, validFrom, dryRun }: UnitList) =>
      unwrap(
        api.POST('/api/v1/units/import', {
          params: { query: { validFrom, dryRun }, header: once() },
          headers: { 'Content-Type': tableType(file.name) },
          body: file as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
    onSuccess: (_, { dryRun }) => dryRun || queries.invalidateQueries(),
  })
}
