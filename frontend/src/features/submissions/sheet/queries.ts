import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import { saveFile } from '../../../shared/save-file'

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
      saveFile(file as unknown as Blob, `to-so-${date}.xlsx`)
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
