import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap, unwrapEmpty } from '../../api/problem'
import type { ConfirmedYear, NewHoliday } from './types'

export const holidaysOptions = (year: number) =>
  queryOptions({
    queryKey: ['holidays', year],
    queryFn: () =>
      unwrap(api.GET('/api/v1/holidays', { params: { query: { from: `${year}-01-01`, to: `${year}-12-31` } } })),
  })

const touches = ['holidays']

export function useAddHoliday() {
  return useChange({
    send: (body: NewHoliday, { once }) => unwrap(api.POST('/api/v1/holidays', { params: { header: once }, body })),
    touches,
  })
}

export function useRemoveHoliday() {
  return useChange({
    send: (date: string) => unwrapEmpty(api.DELETE('/api/v1/holidays/{date}', { params: { path: { date } } })),
    touches,
  })
}

export function useConfirmYear() {
  return useChange({
    send: (body: ConfirmedYear, { once }) =>
      unwrap(api.POST('/api/v1/holidays/years', { params: { header: once }, body })),
    touches,
  })
}

export function useReopenYear() {
  return useChange({
    send: (year: number) => unwrapEmpty(api.DELETE('/api/v1/holidays/years/{year}', { params: { path: { year } } })),
    touches,
  })
}
