import { infiniteQueryOptions, queryOptions, useMutation } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { NewReorganisation, ReorganisationView, UnitList } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

export const reorganisationListOptions = (unit: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['reorganisations', 'list', { unit }],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(api.GET('/api/v1/reorganisations', { params: { query: { unit, cursor, limit: 50 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

/** Exports reorganisations with a row for each affected unit. */
export const exportReorganisations = (unit: string | undefined) => (how: AsFile) =>
  api.GET('/api/v1/reorganisations/export', { params: { query: { unit } }, ...how })

/** The history of a unit; also works for a unit that has ended. */
export const unitHistoryOptions = (id: string) =>
  queryOptions({
    queryKey: ['units', id, 'history'],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}/history', { params: { path: { id } } })),
  })

export const reorganisationOptions = (id: string) =>
  queryOptions({
    queryKey: ['reorganisations', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/reorganisations/{id}', { params: { path: { id } } })),
  })

/** All units of a reorganisation, page by page; the reorganisation itself contains only the first ones. */
export const reorganisationUnitsOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['reorganisations', 'one', id, 'units'],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(
        api.GET('/api/v1/reorganisations/{id}/units', { params: { path: { id }, query: { cursor, limit: 200 } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

/** Previews a reorganisation; records nothing. */
export function usePreview() {
  return useMutation({
    mutationFn: (body: NewReorganisation) => unwrap(api.POST('/api/v1/reorganisations/preview', { body })),
  })
}

/** A change of units makes all data about units, submissions and targets stale. */
const touches = 'everything'

export function useRecord() {
  return useChange({
    send: (body: NewReorganisation, { once }) =>
      unwrap(api.POST('/api/v1/reorganisations', { params: { header: once }, body })),
    touches,
  })
}

export function useUndo({ id, version }: Pick<ReorganisationView, 'id' | 'version'>) {
  return useChange({
    about: id,
    seen: version,
    send: (_: undefined, { once, seen }) =>
      unwrap(api.POST('/api/v1/reorganisations/{id}/undo', { params: { path: { id }, header: { ...once, ...seen } } })),
    touches,
  })
}

export const unitListsOptions = () =>
  infiniteQueryOptions({
    queryKey: ['units', 'lists'],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(api.GET('/api/v1/units/imports', { params: { query: { cursor, limit: 20 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next,
  })

export function useUndoList({ id, version }: Pick<UnitList, 'id' | 'version'>) {
  return useChange({
    about: id,
    seen: version,
    send: (_: undefined, { once, seen }) =>
      unwrap(api.POST('/api/v1/units/imports/{id}/undo', { params: { path: { id }, header: { ...once, ...seen } } })),
    touches,
  })
}
