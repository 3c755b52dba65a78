import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Of which units and which date a sheet is. */
export interface About {
  regime: string
  unit: string
  date: string
}

export function useDownload({ regime, unit, date }: About) {
  return useMutation({
    mutationFn: async () => {
      const file = await unwrap(
        api.GET('/api/v1/regimes/{id}/sheet', {
          params: { path: { id: regime }, query: { unit, asOf: date } },
          parseAs: 'blob',
        }),
      )
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file as unknown as Blob)
      link.download = `to-so-${date}.xlsx`
      link.click()
      URL.revokeObjectURL(link.href)
    },
  })
}

export interface Upload {
  file: File
  dryRun: boolean
  reason?: string
}

export function useUpload({ regime, unit, date }: About) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ file, dryRun, reason }: Upload) =>
      unwrap(
        api.POST('/api/v1/regimes/{id}/sheet', {
          params: {
            path: { id: regime },
            query: { unit, asOf: date, dryRun, reason },
            header: { 'Idempotency-Key': crypto.randomUUID() },
          },
          headers: { 'Content-Type': xlsx },
          body: file as unknown as string,
          bodySerializer: (body) => body,
        }),
      ),
    onSuccess: (_, { dryRun }) =>
      dryRun ||
      Promise.all([
        queries.invalidateQueries({ queryKey: ['submissions'] }),
        queries.invalidateQueries({ queryKey: ['progress'] }),
      ]),
  })
}
