import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap, unwrapEmpty } from '../../api/problem'
import type { ConfirmedYear, NewHoliday } from '../../api/types'

export const holidaysOptions = (year: number) =>
  queryOptions({
    queryKey: ['holidays', year],
    queryFn: () =>
      unwrap(api.GET('/api/v1/holidays', { params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } } })),
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

export function useConfirmYear() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (body: ConfirmedYear) =>
      unwrap(
        api.POST('/api/v1/holidays/years', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } }, body }),
      ),
    onSettled,
  })
}

export function useReopenYear() {
  const onSettled = useAfterwards()
  return useMutation({
    mutationFn: (year: number) =>
      unwrapEmpty(api.DELETE('/api/v1/holidays/years/{year}', { params: { path: { year } } })),
    onSettled,
  })
}
