import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap, unwrapEmpty } from '../../api/problem'
import type { NewHoliday } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

export const holidaysOptions = (year: number) =>
  queryOptions({
    queryKey: ['holidays', year],
    queryFn: () =>
      unwrap(api.GET('/api/v1/holidays', { params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } } })),
  })

/** All days to come that are known. */
export const comingHolidaysOptions = (today: string) =>
  queryOptions({
    queryKey: ['holidays', 'coming', today],
    queryFn: () => unwrap(api.GET('/api/v1/holidays', { params: { query: { from: today } } })),
  })

/** After a change, and after one that failed: somebody else may have made another meanwhile. */
function useAfterwards() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['holidays'] })
}

export function useAddHoliday() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: NewHoliday) =>
      unwrap(api.POST('/api/v1/holidays', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body })),
    onSettled,
  })
}

export function useRemoveHoliday() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (date: string) => unwrapEmpty(api.DELETE('/api/v1/holidays/{date}', { params: { path: { date } } })),
    onSettled,
  })
}

export const exportHolidays = (year: number) => (how: AsFile) =>
  api.GET('/api/v1/holidays/export', { params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } }, ...how })
