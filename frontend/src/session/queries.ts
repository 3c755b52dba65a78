import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'

export const meOptions = () =>
  queryOptions({ queryKey: ['me'], queryFn: () => unwrap(api.GET('/api/v1/me')), staleTime: 5 * 60_000 })

export const clockOptions = () =>
  queryOptions({
    queryKey: ['clock'],
    queryFn: () => unwrap(api.GET('/api/v1/clock')),
    staleTime: 60_000,
    // Often enough to notice that the day has changed.
    refetchInterval: 60_000,
  })
