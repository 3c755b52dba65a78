import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Declaration, Division, NewTarget, Target } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

export const targetsOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['targets', 'list', asOf],
    queryFn: () => unwrap(api.GET('/api/v1/targets', { params: { query: { asOf, limit: 200 } } })),
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

/** After a change, and after one that failed: somebody else may have made another meanwhile. */
function useAfterwards() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['targets'] }),
      queries.invalidateQueries({ queryKey: ['progress'] }),
    ])
}

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() })

const seen = ({ version }: Pick<Target, 'version'>) => ({ 'If-Match': `"${version}"` })

export function useDeclare() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewTarget) => unwrap(api.POST('/api/v1/targets', { params: { header: once() }, body })),
    onSettled,
  })
}

export function useRevise(target: Target) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: Declaration) =>
      unwrap(
        api.POST('/api/v1/targets/{id}/versions', {
          params: { path: { id: target.id }, header: { ...once(), ...seen(target) } },
          body,
        }),
      ),
    onSettled,
  })
}

export function useEnd(target: Target) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (validTo: string) =>
      unwrap(
        api.POST('/api/v1/targets/{id}/end', {
          params: { path: { id: target.id }, header: { ...once(), ...seen(target) } },
          body: { validTo },
        }),
      ),
    onSettled,
  })
}

export function useDivide(id: string, version: number, asOf: string) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: Division) =>
      unwrap(
        api.PUT('/api/v1/targets/{id}/allocation', {
          params: { path: { id }, query: { asOf }, header: seen({ version }) },
          body,
        }),
      ),
    onSettled,
  })
}

export const exportAllocation = (id: string, unit: string, asOf: string) => (how: AsFile) =>
  api.GET('/api/v1/targets/{id}/allocation/export', { params: { path: { id }, query: { unit, asOf } }, ...how })
