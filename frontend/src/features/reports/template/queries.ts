import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useChange } from '../../../api/change'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { Wording } from '../../../api/types'

const readTemplate = (regime: string) =>
  unwrap(api.GET('/api/v1/regimes/{id}/report-template', { params: { path: { id: regime } } }))

export const templateOptions = (regime: string) =>
  queryOptions({ queryKey: ['reports', 'template', regime], queryFn: () => readTemplate(regime) })

// The preview needs some wording, but the values of placeholders do not depend on it.
const wording: Wording = {
  subject: '{ngay}',
  body: [{ style: 'TEXT', text: '{ngay}' }],
  signature: { capacity: 'HEAD', onBehalfOf: '', headTitle: 'CHỦ TỊCH', ownTitle: '', name: '' },
  recipients: [],
}

/** The values of the placeholders in a unit's report for a date. */
export const templateValuesOptions = (regimeId: string, unitId: string, asOf: string) =>
  queryOptions({
    queryKey: ['reports', 'template-values', { regimeId, unitId, asOf }],
    queryFn: async () => {
      const { placeholders } = await unwrap(
        api.POST('/api/v1/regimes/{id}/report-template/preview', {
          params: { path: { id: regimeId } },
          body: { wording, unitId, asOf },
        }),
      )
      return placeholders
    },
  })

/** @param version the edited version; the server may have a newer one */
export function useSaveTemplate(regime: string, version: number) {
  const queries = useQueryClient()
  return useChange({
    about: regime,
    seen: version,
    overwrites: true,
    send: (body: { wording: Wording; prepares: boolean }, { seen }) =>
      unwrap(api.PUT('/api/v1/regimes/{id}/report-template', { params: { path: { id: regime }, header: seen }, body })),
    reread: { get: () => readTemplate(regime), sent: ({ wording, prepares }) => ({ wording, prepares }) },
    touches: [],
    onSuccess: (after) => queries.setQueryData(templateOptions(regime).queryKey, after),
  })
}
