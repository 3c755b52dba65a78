import { useMutation } from '@tanstack/react-query'
import { newKey, useChange, type Once } from '../../api/change'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { LateHandling, RelistingReport } from '../../api/types'
import { fileParts, type FilePart, type Files, type Relisting } from './import-draft'

/** Type of the problem if a file changed after it was chosen; the browser then refuses to read it. */
export const fileChanged = '/problems/file-changed'

/** A preview, and the request that it belongs to. Exactly this request is recorded later. */
export interface Looked {
  relisting: Relisting
  report: RelistingReport
}

async function inMemory(part: FilePart, file: File): Promise<File> {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type })
  } catch (cause) {
    const errors = [{ pointer: `/${part}`, code: 'changed' }]
    throw new ApiProblem({ type: fileChanged, title: 'The file has changed', status: 0, errors }, { cause })
  }
}

/** Copies the files into memory, so that changes on disk after the preview are not recorded. */
async function kept({ request, files }: Relisting): Promise<Relisting> {
  const read: Files = {}
  for (const part of fileParts) {
    const file = files[part]
    if (file) read[part] = await inMemory(part, file)
  }
  return { request, files: read }
}

function asForm({ request, files }: Relisting): FormData {
  const form = new FormData()
  form.append('request', new Blob([JSON.stringify(request)], { type: 'application/json' }))
  for (const part of fileParts) {
    const file = files[part]
    if (file) form.append(part, file)
  }
  return form
}

const send = (relisting: Relisting, dryRun: boolean, once: Once) =>
  unwrap(
    api.POST('/api/v1/reorganisations/import', {
      params: { query: { dryRun }, header: once },
      // The generated type has strings for files.
      body: relisting.files as unknown as { units: string; mapping: string },
      bodySerializer: () => asForm(relisting),
    }),
  )

/** Previews the files; records nothing. */
export function useLookAtFiles() {
  return useMutation({
    mutationFn: async (draft: Relisting): Promise<Looked> => {
      const relisting = await kept(draft)
      return { relisting, report: await send(relisting, true, newKey()) }
    },
  })
}

interface Taken {
  relisting: Relisting
  /** What happens to submissions of all ended units for later dates. */
  late: LateHandling | undefined
}

export function useRecordFiles() {
  return useChange({
    send: ({ relisting, late }: Taken, { once }) =>
      send({ ...relisting, request: { ...relisting.request, lateSubmissions: late } }, false, once),
    touches: 'everything',
  })
}
