import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { Indicator, IndicatorDefinition, NewIndicator } from '../../api/types'

export const catalogueOptions = () =>
  queryOptions({
    queryKey: ['indicators', 'catalogue'],
    queryFn: () => unwrap(api.GET('/api/v1/indicators/catalogue')),
    staleTime: Infinity,
  })

const touches = ['indicators']

export function useDefine() {
  return useChange({
    send: (body: NewIndicator, { once }) => unwrap(api.POST('/api/v1/indicators', { params: { header: once }, body })),
    touches,
  })
}

/** @param indicator undefined while no indicator is being edited */
export function useEdit(indicator: Indicator | undefined) {
  const { id, version } = indicator ?? { id: '', version: 0 }
  return useChange({
    about: id,
    seen: version,
    send: (body: IndicatorDefinition, { seen }) =>
      unwrap(api.PUT('/api/v1/indicators/{id}', { params: { path: { id }, header: seen }, body })),
    reread: {
      get: () => unwrap(api.GET('/api/v1/indicators/{id}', { params: { path: { id } } })),
      sent: ({ name, help, kind, counts, answer, direction, source, partIds }) => ({
        ...{ name, help, kind, counts, answer, direction, source, partIds },
      }),
    },
    touches,
  })
}

export function useEnd({ id, version }: Indicator) {
  return useChange({
    about: id,
    seen: version,
    send: (validTo: string, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/indicators/{id}/end', {
          params: { path: { id }, header: { ...once, ...seen } },
          body: { validTo },
        }),
      ),
    touches,
  })
}
