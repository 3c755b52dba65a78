import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Indicator, IndicatorDefinition, NewIndicator } from '../../api/types'

export const catalogueOptions = () =>
  queryOptions({
    queryKey: ['indicators', 'catalogue'],
    queryFn: () => unwrap(api.GET('/api/v1/indicators/catalogue')),
    staleTime: Infinity,
  })

/** After a change, and after one that failed: somebody else may have made another meanwhile. */
function useAfterwards() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['indicators'] })
}

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() })

const seen = ({ version }: Indicator) => ({ 'If-Match': `"${version}"` })

export function useDefine() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewIndicator) => unwrap(api.POST('/api/v1/indicators', { params: { header: once() }, body })),
    onSettled,
  })
}

export function useEdit() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: ({ of, body }: { of: Indicator; body: IndicatorDefinition }) =>
      unwrap(api.PUT('/api/v1/indicators/{id}', { params: { path: { id: of.id }, header: seen(of) }, body })),
    onSettled,
  })
}

export function useEnd(indicator: Indicator) {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (validTo: string) =>
      unwrap(
        api.POST('/api/v1/indicators/{id}/end', {
          params: { path: { id: indicator.id }, header: { ...once(), ...seen(indicator) } },
          body: { validTo },
        }),
      ),
    onSettled,
  })
}
