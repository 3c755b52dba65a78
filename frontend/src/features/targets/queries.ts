import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api, everyPage } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Declaration, Division, NewTarget, Target } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

export const targetsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['targets', 'list', asOf],
    queryFn: () =>
      everyPage((cursor) => unwrap(api.GET('/api/v1/targets', { params: { query: { asOf, cursor, limit: 200 } } }))),
  })

export const versionsOptions = (id: string) =>
  queryOptions({
    queryKey: ['targets', 'versions', id],
    queryFn: () => unwrap(api.GET('/api/v1/targets/{id}/versions', { params: { path: { id } } })),
  })

export const paceOptions = (id: string, regime: string, unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['targets', 'pace', { id, regime, unit, asOf }],
    queryFn: () =>
      unwrap(api.GET('/api/v1/targets/{id}/pace', { params: { path: { id }, query: { regime, unit, asOf } } })),
  })

export const allocationOptions = (id: string, unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['targets', 'allocation', { id, unit, asOf }],
    queryFn: () =>
      unwrap(api.GET('/api/v1/targets/{id}/allocation', { params: { path: { id }, query: { unit, asOf } } })),
  })

const touches = ['targets', 'progress']

export function useDeclare() {
  return useChange({
    send: (body: NewTarget, { once }) => unwrap(api.POST('/api/v1/targets', { params: { header: once }, body })),
    touches,
  })
}

export function useRevise({ id, version }: Target) {
  return useChange({
    about: id,
    seen: version,
    send: (body: Declaration, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/targets/{id}/versions', { params: { path: { id }, header: { ...once, ...seen } }, body }),
      ),
    touches,
  })
}

export function useEnd({ id, version }: Target) {
  return useChange({
    about: id,
    seen: version,
    send: (validTo: string, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/targets/{id}/end', {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { validTo },
        }),
      ),
    touches,
  })
}

export function useDivide(id: string, version: number, asOf: string) {
  return useChange({
    about: [id, asOf],
    seen: version,
    send: (body: Division, { seen }) =>
      unwrap(
        api.PUT('/api/v1/targets/{id}/allocation', { params: { path: { id }, query: { asOf }, header: seen }, body }),
      ),
    reread: {
      get: ({ unitId }) =>
        unwrap(api.GET('/api/v1/targets/{id}/allocation', { params: { path: { id }, query: { unit: unitId, asOf } } })),
      sent: ({ unit, mode = 'HAND', note, rows }) => ({
        unitId: unit.id,
        mode,
        note,
        // Otherwise the server computes them.
        parts: mode === 'HAND' ? rows.map(({ unit: { id: unitId }, value = 0 }) => ({ unitId, value })) : [],
      }),
    },
    touches,
  })
}

export const exportAllocation = (id: string, unit: string, asOf: string) => (how: AsFile) =>
  api.GET('/api/v1/targets/{id}/allocation/export', { params: { path: { id }, query: { unit, asOf } }, ...how })
