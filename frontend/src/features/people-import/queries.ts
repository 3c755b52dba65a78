import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import { fileBody, type SendAs } from '../../reference/table-files'
import { saveFile } from '../../shared/save-file'
import type { PeopleImport } from './types'

/** Milliseconds between two questions for the progress of imports. */
const again = 1000

export const isFinished = ({ total, done, failed }: PeopleImport) => done + failed === total

/** Sends a file of people or of roles; the import says which preview the user has seen. */
export const sendPeople =
  (kind: 'people' | 'assignments', file: File) =>
  ({ dryRun, columns, preview, once }: SendAs) =>
    unwrap(
      api.POST(`/api/v1/${kind}/import`, {
        params: { query: { dryRun, column: columns, preview }, header: once },
        ...fileBody(file),
      }),
    )

/** The imports of the user, the latest first. Asks again until their rows are worked off. */
export const peopleImportsOptions = () =>
  infiniteQueryOptions({
    queryKey: ['people-imports', 'list'],
    queryFn: ({ pageParam }) =>
      unwrap(api.GET('/api/v1/people/imports', { params: { query: { cursor: pageParam, limit: 3 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.every(({ items }) => items.every(isFinished)) === false ? again : false,
  })

/** An import with the rows that failed. @param failed how many have failed so far */
export const peopleImportOptions = (id: string, failed: number) =>
  queryOptions({
    queryKey: ['people-imports', 'one', id, failed],
    queryFn: () => unwrap(api.GET('/api/v1/people/imports/{id}', { params: { path: { id } } })),
  })

/** Who would get a new one-time code now. */
export const slipsToPrintOptions = (id: string) =>
  queryOptions({
    queryKey: ['people-imports', 'slips', id],
    queryFn: () => unwrap(api.GET('/api/v1/people/imports/{id}/slips', { params: { path: { id } } })),
    staleTime: 0,
    gcTime: 0,
  })

/** Makes new one-time codes for a part of those whom an import has created, and downloads them as a PDF. */
export function usePrintSlips() {
  return useChange({
    send: async (body: { importId: string; part: number }, { once }) => {
      const paper = await unwrap(api.POST('/api/v1/people/slips', { params: { header: once }, body, parseAs: 'blob' }))
      saveFile(paper as unknown as Blob, `phieu-dat-mat-khau${body.part > 0 ? `-${body.part + 1}` : ''}.pdf`)
    },
    touches: ['people', 'people-imports'],
  })
}
