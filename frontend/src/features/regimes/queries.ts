import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { NewExemption, NewRegime, NewRegimeVersion, RegimePreview, RegimeView } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

/** Those in force, and those to come. */
export const allRegimesOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['regimes', 'all', asOf],
    queryFn: () => unwrap(api.GET('/api/v1/regimes', { params: { query: { asOf, coming: true, limit: 200 } } })),
  })

export const regimeOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['regimes', 'one', { id, asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/regimes/{id}', { params: { path: { id }, query: { asOf } } })),
  })

export const regimeVersionsOptions = (id: string) =>
  queryOptions({
    queryKey: ['regimes', 'versions', id],
    queryFn: () => unwrap(api.GET('/api/v1/regimes/{id}/versions', { params: { path: { id } } })),
  })

export const exemptionsOptions = (id: string) =>
  queryOptions({
    queryKey: ['regimes', 'exemptions', id],
    queryFn: () => unwrap(api.GET('/api/v1/regimes/{id}/exemptions', { params: { path: { id } } })),
  })

/** The next dates that would be asked for; nothing is saved. */
export function usePreview() {
  return useMutation({
    mutationFn: (body: RegimePreview) => unwrap(api.POST('/api/v1/regimes/preview', { body })),
  })
}

/** After a change, and after one that failed: somebody else may have made another meanwhile. */
function useAfterwards() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['regimes'] }),
      queries.invalidateQueries({ queryKey: ['progress'] }),
    ])
}

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() })

const seen = ({ version }: { version: number }) => ({ 'If-Match': `"${version}"` })

export function useSetUp() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewRegime) => unwrap(api.POST('/api/v1/regimes', { params: { header: once() }, body })),
    onSettled,
  })
}

export function useRevise() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: ({ of, body }: { of: RegimeView; body: NewRegimeVersion }) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/versions', {
          params: { path: { id: of.id }, header: { ...once(), ...seen(of) } },
          body,
        }),
      ),
    onSettled,
  })
}

export function useEnd(regime: RegimeView) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (validTo: string) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/end', {
          params: { path: { id: regime.id }, header: { ...once(), ...seen(regime) } },
          body: { validTo },
        }),
      ),
    onSettled,
  })
}

export function useExempt(id: string) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewExemption) =>
      unwrap(api.POST('/api/v1/regimes/{id}/exemptions', { params: { path: { id }, header: once() }, body })),
    onSettled,
  })
}

export function useEndExemption(id: string) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: ({ of, validTo }: { of: { id: string; version: number }; validTo: string }) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/exemptions/{exemption}/end', {
          params: { path: { id, exemption: of.id }, header: { ...once(), ...seen(of) } },
          body: { validTo },
        }),
      ),
    onSettled,
  })
}

export const exportExemptions = (id: string) => (how: AsFile) =>
  api.GET('/api/v1/regimes/{id}/exemptions/export', { params: { path: { id } }, ...how })
