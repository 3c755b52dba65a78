import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { Paper, ReportView } from '../../api/types'
import type { AsFile } from '../../reference/table-files'
import { saveFile } from '../../shared/save-file'

/** Those of a unit and of the units below it up to a date, the latest date first. */
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

export const reportOptions = (id: string) =>
  queryOptions({
    queryKey: ['reports', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/reports/{id}', { params: { path: { id } } })),
  })

/** The draft of a date that was made at the closing hour, and has not been taken further. */
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

/** Every unit that reports. */
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

/** The report that a printed copy names by its hash, or the first characters of it. */
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

/** Makes the next edition, or finds the one that is not finished yet. */
export function useMakeReport() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (about: About) => {
      try {
        const made = await unwrap(
          api.POST('/api/v1/reports', {
            params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
            body: about,
          }),
        )
        return made.id
      } catch (error) {
        if (error instanceof ApiProblem && error.key === 'report-open') return String(error.members.reportId)
        throw error
      }
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  })
}

/** After a step, and after one that failed: somebody else may have taken another meanwhile. */
function useAfterwards(id: string) {
  const queries = useQueryClient()
  return {
    onSuccess: (after: ReportView) => queries.setQueryData(reportOptions(id).queryKey, after),
    onSettled: () => queries.invalidateQueries({ queryKey: ['reports'] }),
  }
}

export type Step = 'submit' | 'withdraw' | 'issue'

function take({ id, version }: ReportView, step: Step): Promise<ReportView> {
  const header = { 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` }
  const params = { path: { id }, header }
  switch (step) {
    case 'submit':
      return unwrap(api.POST('/api/v1/reports/{id}/submit', { params }))
    case 'withdraw':
      return unwrap(api.POST('/api/v1/reports/{id}/withdraw', { params }))
    case 'issue':
      return unwrap(api.POST('/api/v1/reports/{id}/issue', { params }))
  }
}

export function useStep(report: ReportView) {
  return useMutation({ mutationFn: (step: Step) => take(report, step), ...useAfterwards(report.id) })
}

/** @param seen the version whose words were changed, which need not be the newest one */
export function useSavePaper(id: string, seen: number) {
  return useMutation({
    mutationFn: (paper: Paper) =>
      unwrap(
        api.PUT('/api/v1/reports/{id}/paper', {
          params: { path: { id }, header: { 'If-Match': `"${seen}"` } },
          body: paper,
        }),
      ),
    ...useAfterwards(id),
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
