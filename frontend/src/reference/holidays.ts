import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'

/** The known future holidays, and the date until which the calendar is known. */
export const comingHolidaysOptions = (today: string) =>
  queryOptions({
    queryKey: ['holidays', 'coming', today],
    queryFn: () => unwrap(api.GET('/api/v1/holidays', { params: { query: { from: today } } })),
  })
