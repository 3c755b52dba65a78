import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'

/** All days to come that are known, and until when they are. */
export const comingHolidaysOptions = (today: string) =>
  queryOptions({
    queryKey: ['holidays', 'coming', today],
    queryFn: () => unwrap(api.GET('/api/v1/holidays', { params: { query: { from: today } } })),
  })
