import { useMutation } from '@tanstack/react-query'
import { newKey, useChange, type Once } from '../../../api/change'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import { saveFile } from '../../../shared/save-file'
import { touches } from '../queries'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The units and the date of a sheet. */
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

interface Upload {
  file: File
  reason?: string
}

const send = ({ regime, unit, date }: About, { file, reason }: Upload, dryRun: boolean, once: Once) =>
  unwrap(
    api.POST('/api/v1/regimes/{id}/sheet', {
      params: { path: { id: regime }, query: { unit, asOf: date, dryRun, reason }, header: once },
      headers: { 'Content-Type': xlsx },
      body: file as unknown as string,
      bodySerializer: (body) => body,
    }),
  )

/** Previews a sheet; changes nothing. */
export function useLook(about: About) {
  return useMutation({ mutationFn: (file: File) => send(about, { file, reason: '?' }, true, newKey()) })
}

export function useUpload(about: About) {
  return useChange({
    about,
    send: (upload: Upload, { once }) => send(about, upload, false, once),
    touches,
  })
}
