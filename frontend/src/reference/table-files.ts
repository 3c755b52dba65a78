import { useMutation } from '@tanstack/react-query'
import type { Once } from '../api/change'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { paths } from '../api/schema.gen'
import type { TeamLevel, TeamStatus } from '../api/types'
import { currentLanguage } from '../i18n/i18n'
import { saveFile } from '../shared/save-file'

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export type TableFormat = keyof typeof types

/** Media type for sending a file, by its name. The server detects the format from the content. */
export const tableType = (name: string) => types[name.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx']

/** The kinds of table that have paths `/api/v1/<kind>/export` and `…/import` in the contract. */
export type TableKind = {
  [Path in keyof paths]: Path extends `/api/v1/${infer Kind}/import`
    ? `/api/v1/${Kind}/export` extends keyof paths
      ? paths[Path] extends {
          post: { parameters: { query?: infer Query }; requestBody: { content: { 'text/csv': unknown } } }
        }
        ? object extends Query
          ? Kind
          : never
        : never
      : never
    : never
}[keyof paths]

/** Query parameters for the rows that the page shows. */
export interface TableRows {
  asOf: string
  from?: string
  to?: string
  coming?: boolean
  unit?: string
  year?: number
  level?: TeamLevel
  status?: TeamStatus
  q?: string
  vacant?: boolean
  endedVillages?: boolean
  endedUnit?: boolean
}

/** The words in which a table names columns and fixed values: Vietnamese, or the names of the contract, which are English. */
export const tableWords = () => (currentLanguage() === 'vi' ? 'VIETNAMESE' : 'CODES')

/** Request options for downloading a table. */
export interface AsFile {
  headers: { Accept: string }
  parseAs: 'blob'
}

/** @param name file name without extension */
export function useTableDownload(name: string, ask: (how: AsFile) => Parameters<typeof unwrap>[0]) {
  return useMutation({
    mutationFn: async (format: TableFormat) => {
      const file = await unwrap(ask({ headers: { Accept: types[format] }, parseAs: 'blob' }))
      saveFile(file as Blob, `${name}.${format}`)
    },
  })
}

export const exportTable = (kind: TableKind, rows: TableRows) => (how: AsFile) =>
  api.GET(`/api/v1/${kind}/export`, { params: { query: rows }, ...how })

/** Options for sending a file. */
export interface SendAs {
  dryRun: boolean
  /** The mapping of headings, each as `heading=column`. */
  columns: string[]
  /** Whether the user has confirmed a change that is as wide as a reorganisation. */
  confirmed?: boolean
  /** The version of the preview that the user has seen. */
  preview?: string | undefined
  once: Once
}

/** Request options for the file itself. */
export const fileBody = (file: File) => ({
  headers: { 'Content-Type': tableType(file.name) },
  body: file as unknown as string,
  bodySerializer: (body: string) => body,
})

export const sendTable =
  (kind: TableKind, file: File) =>
  ({ dryRun, columns, once }: SendAs) =>
    unwrap(
      api.POST(`/api/v1/${kind}/import`, {
        params: { query: { dryRun, column: columns }, header: once },
        ...fileBody(file),
      }),
    )
