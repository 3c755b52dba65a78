import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { SubmissionView } from '../../../api/types'
import type { AsFile } from '../../../reference/table-files'
import { submissionOptions } from '../queries'

export const storyOptions = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'story', id],
    queryFn: () => unwrap(api.GET('/api/v1/submissions/{id}/history', { params: { path: { id } } })),
  })

/** What the units at or below one have sent for a date: at most two hundred, which no district has. */
export const receivedOptions = (regime: string, unit: string, date: string) =>
  queryOptions({
    queryKey: ['submissions', 'received', { regime, unit, date }],
    queryFn: () =>
      unwrap(api.GET('/api/v1/submissions', { params: { query: { regime, unit, from: date, to: date, limit: 200 } } })),
  })

export interface FigureComment {
  indicatorId: string
  comment: string
}

export type Step =
  | { action: 'return'; comment: string; figures: FigureComment[] }
  | { action: 'accept' | 'lock' }
  | { action: 'unlock'; reason: string }

const header = (version: number) => ({ 'Idempotency-Key': crypto.randomUUID(), 'If-Match': `"${version}"` })

function take({ id, version }: SubmissionView, step: Step): Promise<SubmissionView> {
  const params = { path: { id }, header: header(version) }
  switch (step.action) {
    case 'return':
      return unwrap(
        api.POST('/api/v1/submissions/{id}/return', { params, body: { comment: step.comment, figures: step.figures } }),
      )
    case 'accept':
      return unwrap(api.POST('/api/v1/submissions/{id}/accept', { params }))
    case 'lock':
      return unwrap(api.POST('/api/v1/submissions/{id}/lock', { params }))
    case 'unlock':
      return unwrap(api.POST('/api/v1/submissions/{id}/unlock', { params, body: { reason: step.reason } }))
  }
}

/** After a step, and after one that failed: somebody else may have taken another meanwhile. */
function useRefresh() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['submissions'] }),
      queries.invalidateQueries({ queryKey: ['progress'] }),
    ])
}

export function useStep(submission: SubmissionView) {
  const queries = useQueryClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (step: Step) => take(submission, step),
    onSuccess: (after) => queries.setQueryData(submissionOptions(after.id).queryKey, after),
    onSettled: refresh,
  })
}

export function useAcceptAll() {
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (seen: SubmissionView[]) =>
      unwrap(
        api.POST('/api/v1/submissions/accept', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { submissions: seen.map(({ id, version }) => ({ id, version })) },
        }),
      ),
    onSettled: refresh,
  })
}

export const exportReceived = (regime: string, unit: string, date: string) => (how: AsFile) =>
  api.GET('/api/v1/submissions/export', { params: { query: { regime, unit, from: date, to: date } }, ...how })
