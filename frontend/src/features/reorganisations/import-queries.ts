import { useMutation } from '@tanstack/react-query'
import { newKey, useChange, type Once } from '../../api/change'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { LateHandling, RelistingReport } from '../../api/types'
import { fileParts, type FilePart, type Files, type Relisting } from './import-draft'

/** A file is another than the one that was chosen, and the browser does not read it any more. */
export const fileChanged = '/problems/file-changed'

/** What was looked at, which is what is recorded. */
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

/** The files as they are now: what is mended after it was looked at is not recorded unseen. */
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
      // The generated type takes files for texts.
      body: relisting.files as unknown as { units: string; mapping: string },
      bodySerializer: () => asForm(relisting),
    }),
  )

/** What the files would do; nothing is recorded. */
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
  /** For all units that end and have later submissions. */
  late: LateHandling | undefined
}

export function useRecordFiles() {
  return useChange({
    send: ({ relisting, late }: Taken, { once }) =>
      send({ ...relisting, request: { ...relisting.request, lateSubmissions: late } }, false, once),
    touches: 'everything',
  })
}
