import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { Indicator } from '../api/types'

const staleTime = 5 * 60_000

export const regimesOptions = (unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['regimes', { unit, asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/regimes', { params: { query: { unit, asOf } } })),
    staleTime,
  })

export const childrenOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', id, 'children', { asOf }],
    queryFn: () =>
      unwrap(api.GET('/api/v1/units/{id}/children', { params: { path: { id }, query: { asOf, limit: 200 } } })),
    staleTime,
  })

export const unitOptions = (id: string, asOf: string) =>
  queryOptions({
    queryKey: ['units', id, { asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/units/{id}', { params: { path: { id }, query: { asOf } } })),
    staleTime,
  })

/** All of them, page after page: what is chosen from must be complete. */
export const indicatorsOptions = (asOf: string, coming = false) =>
  queryOptions({
    queryKey: ['indicators', { asOf, coming }],
    queryFn: async () => {
      const indicators: Indicator[] = []
      let cursor: string | undefined
      do {
        const query = { asOf, coming, cursor, limit: 200 }
        const page = await unwrap(api.GET('/api/v1/indicators', { params: { query } }))
        indicators.push(...page.items)
        cursor = page.next ?? undefined
      } while (cursor)
      return indicators
    },
  })
