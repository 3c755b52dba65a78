import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client'
import { ApiProblem, unwrap } from '../../api/problem'
import type { Paper, ReportView } from '../../api/types'

/** Those of a unit up to a date, the latest date first. */
export const reportsOptions = (regime: string, unit: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['reports', 'list', { regime, unit, to }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/reports', {
          params: { query: { regime, unit, to, cursor: pageParam || undefined, limit: 50 } },
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
      const link = document.createElement('a')
      link.href = URL.createObjectURL(file as unknown as Blob)
      link.download = `bao-cao-${asOf}-ban-${edition}.${format}`
      link.click()
      URL.revokeObjectURL(link.href)
    },
  })
}
