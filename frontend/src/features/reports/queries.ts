import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useChange } from '../../api/change'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { Issue, Paper, ReportView } from '../../api/types'
import type { AsFile } from '../../reference/table-files'
import { saveFile } from '../../shared/save-file'

/** Reports of a unit and of the units below it up to a date, the latest first. */
export const reportsOptions = (regime: string, under: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', { regime, under, to }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/reports', {
          params: { query: { regime, under, to, cursor: pageParam || undefined, limit: 50 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

const readReport = (id: string) => unwrap(api.GET('/api/v1/reports/{id}', { params: { path: { id } } }))

export const reportOptions = (id: string) =>
  queryOptions({ queryKey: ['reports', 'one', id], queryFn: () => readReport(id) })

/** The draft that the server prepared at the closing time of a date, if nobody has continued it. */
export const preparedOptions = (regime: string, unit: string, date: string) =>
  queryOptions({
    queryKey: ['reports', 'prepared', { regime, unit, date }],
    queryFn: async () => {
      const query = { regime, unit, from: date, to: date, limit: 1 }
      const { items } = await unwrap(api.GET('/api/v1/reports', { params: { query } }))
      return items.find(({ prepared, state }) => prepared && state === 'DRAFT') ?? null
    },
    refetchInterval: 60_000,
  })

/** The rows of all reporting units. */
export const reportRowsOptions = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'rows', id],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/reports/{id}/rows', {
          params: { path: { id }, query: { cursor: pageParam || undefined, limit: 100 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

/** Finds a report by the hash on a printed copy, or by its first characters. */
export function useFindByHash() {
  return useMutation({
    mutationFn: async (hash: string) => {
      const { items } = await unwrap(api.GET('/api/v1/reports', { params: { query: { hash, limit: 1 } } }))
      return items[0] ?? null
    },
  })
}

export const differenceOptions = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'difference', id],
    queryFn: () => unwrap(api.GET('/api/v1/reports/{id}/difference', { params: { path: { id } } })),
  })

export interface About {
  regimeId: string
  unitId: string
  asOf: string
}

/** Creates the next edition; returns the id of an open one if it exists. */
export function useMakeReport() {
  return useChange({
    send: async (about: About, { once }) => {
      try {
        const made = await unwrap(api.POST('/api/v1/reports', { params: { header: once }, body: about }))
        return made.id
      } catch (error) {
        if (error instanceof ApiProblem && error.key === 'report-open') return String(error.members.reportId)
        throw error
      }
    },
    touches: ['reports'],
  })
}

/** Returns a function that stores a changed report in the query cache. */
export function useKeep(id: string) {
  const queries = useQueryClient()
  return (after: ReportView) => queries.setQueryData(reportOptions(id).queryKey, after)
}

export type Step = 'submit' | 'withdraw'

export function useStep({ id, version }: ReportView) {
  const onSuccess = useKeep(id)
  return useChange({
    // Includes the version, because the component stays mounted and the same step of another version is a new request.
    about: [id, version],
    seen: version,
    send: (step: Step, { once, seen }): Promise<ReportView> => {
      const params = { path: { id }, header: { ...once, ...seen } }
      switch (step) {
        case 'submit':
          return unwrap(api.POST('/api/v1/reports/{id}/submit', { params }))
        case 'withdraw':
          return unwrap(api.POST('/api/v1/reports/{id}/withdraw', { params }))
      }
    },
    touches: ['reports'],
    onSuccess,
  })
}

export function useIssue({ id, version }: ReportView) {
  const onSuccess = useKeep(id)
  return useChange({
    about: id,
    seen: version,
    send: (issue: Issue, { once, seen }) =>
      unwrap(
        api.POST('/api/v1/reports/{id}/issue', { params: { path: { id }, header: { ...once, ...seen } }, body: issue }),
      ),
    touches: ['reports'],
    onSuccess,
  })
}

/** @param version the edited version; the server may have a newer one */
export function useSavePaper(id: string, version: number) {
  const onSuccess = useKeep(id)
  return useChange({
    about: id,
    seen: version,
    overwrites: true,
    send: (paper: Paper, { seen }) =>
      unwrap(api.PUT('/api/v1/reports/{id}/paper', { params: { path: { id }, header: seen }, body: paper })),
    reread: { get: () => readReport(id), sent: ({ paper }) => paper },
    touches: ['reports'],
    onSuccess,
  })
}

const office = 'application/vnd.openxmlformats-officedocument'
const types = {
  docx: `${office}.wordprocessingml.document`,
  pdf: 'application/pdf',
  xlsx: `${office}.spreadsheetml.sheet`,
}
export type Format = keyof typeof types
export const formats = Object.keys(types) as Format[]

export function useDownload({ id, asOf, edition }: ReportView) {
  return useMutation({
    mutationFn: async (format: Format) => {
      const file = await unwrap(
        api.GET('/api/v1/reports/{id}/document', {
          params: { path: { id } },
          headers: { Accept: types[format] },
          parseAs: 'blob',
        }),
      )
      saveFile(file as unknown as Blob, `bao-cao-${asOf}-ban-${edition}.${format}`)
    },
  })
}

export const exportReports = (regime: string, under: string, to: string) => (how: AsFile) =>
  api.GET('/api/v1/reports/export', { params: { query: { regime, under, to } }, ...how })
