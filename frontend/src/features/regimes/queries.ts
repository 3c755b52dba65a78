import { queryOptions, useMutation } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api, everyPage } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Exemption, NewExemption, NewRegime, NewRegimeVersion, RegimePreview, RegimeView } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

/** The present and future regimes. */
export const allRegimesOptions = (asOf: string) =>
  queryOptions({
    queryKey: ['regimes', 'all', asOf],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(api.GET('/api/v1/regimes', { params: { query: { asOf, coming: true, cursor, limit: 200 } } })),
      ),
  })

export const regimeTemplatesOptions = () =>
  queryOptions({
    queryKey: ['regimes', 'templates'],
    queryFn: () => unwrap(api.GET('/api/v1/regime-templates')),
    staleTime: Infinity,
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

/** Computes the next dates of an unsaved regime; saves nothing. */
export function usePreview() {
  return useMutation({
    mutationFn: (body: RegimePreview) => unwrap(api.POST('/api/v1/regimes/preview', { body })),
  })
}

const touches = ['regimes', 'progress']

export function useSetUp() {
  return useChange({
    send: (body: NewRegime, { once }) => unwrap(api.POST('/api/v1/regimes', { params: { header: once }, body })),
    touches: [...touches, 'indicators'],
  })
}

/** @param regime undefined while no regime is being revised */
export function useRevise(regime: RegimeView | undefined) {
  const { id, version } = regime ?? { id: '', version: 0 }
  return useChange({
    about: id,
    seen: version,
    send: (body: NewRegimeVersion, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/versions', { params: { path: { id }, header: { ...once, ...seen } }, body }),
      ),
    touches,
  })
}

export function useEnd({ id, version }: RegimeView) {
  return useChange({
    about: id,
    seen: version,
    send: (validTo: string, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/end', {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { validTo },
        }),
      ),
    touches,
  })
}

export function useExempt(id: string) {
  return useChange({
    about: id,
    send: (body: NewExemption, { once }) =>
      unwrap(api.POST('/api/v1/regimes/{id}/exemptions', { params: { path: { id }, header: once }, body })),
    touches,
  })
}

export function useEndExemption(regimeId: string, { id, version }: Exemption) {
  return useChange({
    about: id,
    seen: version,
    send: (validTo: string, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/exemptions/{exemption}/end', {
          params: { path: { id: regimeId, exemption: id }, header: { ...once, ...seen } },
          body: { validTo },
        }),
      ),
    touches,
  })
}

export const exportExemptions = (id: string) => (how: AsFile) =>
  api.GET('/api/v1/regimes/{id}/exemptions/export', { params: { path: { id } }, ...how })
