import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { useChange } from '../../../api/change'
import { api, everyPage } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { SubmissionView } from '../../../api/types'
import type { AsFile } from '../../../reference/table-files'
import { submissionOptions, touches } from '../queries'

export const storyOptions = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'story', id],
    queryFn: () => unwrap(api.GET('/api/v1/submissions/{id}/history', { params: { path: { id } } })),
  })

/** Submissions of a unit and of the units below it for a date. */
export const receivedOptions = (regime: string, unit: string, date: string) =>
  queryOptions({
    queryKey: ['submissions', 'received', { regime, unit, date }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/submissions', {
            params: { query: { regime, unit, from: date, to: date, cursor, limit: 200 } },
          }),
        ),
      ),
  })

/** The forms of all asked units, with the earlier figures, rules and targets that a review compares figures with. */
export const comparedOptions = (regime: string, unit: string, date: string) =>
  queryOptions({
    queryKey: ['submissions', 'compared', { regime, unit, date }],
    queryFn: () =>
      everyPage((cursor) =>
        unwrap(
          api.GET('/api/v1/regimes/{id}/forms', {
            params: { path: { id: regime }, query: { unit, asOf: date, cursor, limit: 100 } },
          }),
        ),
      ),
  })

export interface FigureComment {
  indicatorId: string
  comment: string
}

export type Step =
  | { action: 'return'; comment: string; figures: FigureComment[] }
  | { action: 'accept' | 'lock' }
  | { action: 'unlock'; reason: string }

export function useStep({ id, version }: SubmissionView) {
  const queries = useQueryClient()
  return useChange({
    // Includes the version, because the component stays mounted and the same step of another version is a new request.
    about: [id, version],
    seen: version,
    send: (step: Step, { once, seen }): Promise<SubmissionView> => {
      const params = { path: { id }, header: { ...once, ...seen } }
      switch (step.action) {
        case 'return': {
          const { comment, figures } = step
          return unwrap(api.POST('/api/v1/submissions/{id}/return', { params, body: { comment, figures } }))
        }
        case 'accept':
          return unwrap(api.POST('/api/v1/submissions/{id}/accept', { params }))
        case 'lock':
          return unwrap(api.POST('/api/v1/submissions/{id}/lock', { params }))
        case 'unlock':
          return unwrap(api.POST('/api/v1/submissions/{id}/unlock', { params, body: { reason: step.reason } }))
      }
    },
    touches,
    onSuccess: (after) => queries.setQueryData(submissionOptions(after.id).queryKey, after),
  })
}

type Seen = Pick<SubmissionView, 'id' | 'version'>

const seen = (submissions: Seen[]) => submissions.map(({ id, version }) => ({ id, version }))

/** Accepts several submissions, or takes back an acceptance of the last seconds. */
export function useStepOnAll(step: 'accept' | 'unaccept') {
  return useChange({
    send: (submissions: SubmissionView[], { once }) =>
      unwrap(
        api.POST(`/api/v1/submissions/${step}`, {
          params: { header: once },
          body: { submissions: seen(submissions) },
        }),
      ),
    touches,
  })
}

/** Returns several submissions for the same reason. */
export function useReturnAll() {
  return useChange({
    send: ({ submissions, comment }: { submissions: Seen[]; comment: string }, { once }) =>
      unwrap(
        api.POST('/api/v1/submissions/return', {
          params: { header: once },
          body: { submissions: seen(submissions), comment },
        }),
      ),
    touches,
  })
}

export function useComment(id: string) {
  return useChange({
    about: id,
    send: (comment: string, { once }) =>
      unwrap(
        api.POST('/api/v1/submissions/{id}/comment', {
          params: { path: { id }, header: once },
          body: { comment },
        }),
      ),
    touches,
  })
}

export const exportReceived = (regime: string, unit: string, date: string) => (how: AsFile) =>
  api.GET('/api/v1/submissions/export', { params: { query: { regime, unit, from: date, to: date } }, ...how })
