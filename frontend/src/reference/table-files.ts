import { useMutation } from '@tanstack/react-query'
import type { Once } from '../api/change'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { paths } from '../api/schema.gen'
import type { TeamLevel, TeamStatus } from '../api/types'
import { saveFile } from '../shared/save-file'

const types = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
export type TableFormat = keyof typeof types

/** What a chosen file is sent as; the server goes by what is in it. */
export const tableType = (name: string) => types[name.toLowerCase().endsWith('.csv') ? 'csv' : 'xlsx']

/** The last word of a path of the contract below which a table goes out and comes in again with nothing else said. */
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

/** Which rows of a table: those that the page shows. */
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

/** How a table is asked for as a file. */
export interface AsFile {
  headers: { Accept: string }
  parseAs: 'blob'
}

/** @param name without its extension */
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

/** How a file is sent. */
export interface SendAs {
  dryRun: boolean
  /** What its headings stand for, each as `heading=column`. */
  columns: string[]
  /** Whether a change as wide as only a reorganisation makes it is wanted. */
  confirmed?: boolean
  once: Once
}

export const sendTable =
  (kind: TableKind, file: File) =>
  ({ dryRun, columns, once }: SendAs) =>
    unwrap(
      api.POST(`/api/v1/${kind}/import`, {
        params: { query: { dryRun, column: columns }, header: once },
        headers: { 'Content-Type': tableType(file.name) },
        body: file as unknown as string,
        bodySerializer: (body) => body,
      }),
    )
