import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { ReportView } from '../../api/types'
import { sendingWith } from '../../api/upload'
import { saveFile } from '../../shared/save-file'
import { useKeep } from './queries'

/** In bytes, as the server allows. */
export const largestFile = 20 * 1024 * 1024

export type SignedFile = ReportView['signedFiles'][number]

export interface NewFile {
  file: File
  /** The version of the report that the user saw. */
  version: number
  /** Why the file before it is wrong. */
  reason?: string
}

/** Attaches the signed PDF, or replaces it; `share` of the file, from 0 to 1, has been sent. */
export function useAttach(id: string) {
  const onSuccess = useKeep(id)
  const [share, setShare] = useState(0)
  const change = useChange({
    about: id,
    send: ({ file, version, reason }: NewFile, { once }) =>
      unwrap(
        api.POST('/api/v1/reports/{id}/attachments', {
          params: {
            path: { id },
            query: { name: file.name, reason },
            header: { ...once, 'If-Match': `"${version}"` },
          },
          headers: { 'Content-Type': 'application/octet-stream' },
          // The contract describes a file as a string.
          body: file as unknown as string,
          bodySerializer: (body) => body as unknown as File,
          fetch: sendingWith(setShare),
        }),
      ),
    touches: ['reports'],
    onSuccess,
  })
  return { ...change, share }
}

export function useSignedDownload(id: string) {
  return useMutation({
    mutationFn: async ({ id: attachmentId, name }: SignedFile) => {
      const params = { path: { id, attachmentId } }
      const file = await unwrap(api.GET('/api/v1/reports/{id}/attachments/{attachmentId}', { params, parseAs: 'blob' }))
      saveFile(file as unknown as Blob, name)
    },
  })
}
