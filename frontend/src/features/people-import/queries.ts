import { queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import { saveFile } from '../../shared/save-file'
import type { NewSlips, PeopleImport } from './types'

/** Milliseconds between two questions for the progress of an import. */
const again = 1000

export const isFinished = ({ total, done, failed }: PeopleImport) => done + failed === total

/** Asks again until all rows are worked off. */
export const peopleImportOptions = (id: string) =>
  queryOptions({
    queryKey: ['people-imports', id],
    queryFn: () => unwrap(api.GET('/api/v1/people/imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state: { data } }) => (data && isFinished(data) ? false : again),
  })

/** Makes new one-time codes and downloads them as a PDF. */
export function usePrintSlips() {
  return useChange({
    send: async (body: NewSlips, { once }) => {
      const paper = await unwrap(api.POST('/api/v1/people/slips', { params: { header: once }, body, parseAs: 'blob' }))
      saveFile(paper as unknown as Blob, 'phieu-dat-mat-khau.pdf')
    },
    touches: ['people'],
  })
}
