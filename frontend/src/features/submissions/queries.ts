import {
  infiniteQueryOptions,
  queryOptions,
  useMutation,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query'
import { api } from '../../api/client'
import { ApiProblem, networkProblem, unwrap } from '../../api/problem'
import type { QueueItem } from '../../device/store'
import type { AsFile } from '../../reference/table-files'
import { addDays } from '../../shared/dates'
import { deliver, enqueue, outboxOptions } from './outbox'
import { sentElsewhere } from './submission-problem'

const daysBack = 13

/** The obligations of a unit in the last two weeks before a date. */
export const obligationsOptions = (regime: string, unit: string, to: string) =>
  queryOptions({
    queryKey: ['submissions', 'obligations', { regime, unit, to }],
    queryFn: () =>
      unwrap(
        api.GET('/api/v1/regimes/{id}/obligations', {
          params: { path: { id: regime }, query: { unit, from: addDays(to, -daysBack), to } },
        }),
      ),
  })

export const entryFormOptions = (regime: string, unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['submissions', 'form', { regime, unit, asOf }],
    queryFn: () =>
      unwrap(api.GET('/api/v1/regimes/{id}/form', { params: { path: { id: regime }, query: { unit, asOf } } })),
    // Never refetched by itself, because a new form would disturb typing.
    staleTime: Infinity,
  })

/** Sums of what units below the unit have sent to other regimes. Asked beside the form, which is complete without them. */
export const sumsBelowOptions = (regime: string, unit: string, asOf: string) =>
  queryOptions({
    queryKey: ['submissions', 'below', { regime, unit, asOf }],
    queryFn: () => unwrap(api.GET('/api/v1/progress/below', { params: { query: { regime, unit, asOf } } })),
    throwOnError: false,
  })

export const historyOptions = (regime: string, unit: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['submissions', 'history', { regime, unit, to }],
    queryFn: ({ pageParam: cursor }) =>
      unwrap(api.GET('/api/v1/submissions', { params: { query: { regime, unit, to, cursor, limit: 60 } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  })

export const submissionOptions = (id: string) =>
  queryOptions({
    queryKey: ['submissions', 'one', id],
    queryFn: () => unwrap(api.GET('/api/v1/submissions/{id}', { params: { path: { id } } })),
  })

/** First parts of the query keys that a new submission makes stale. */
export const touches = ['submissions', 'progress']

export const refetchReports = (queries: QueryClient) =>
  Promise.all(touches.map((first) => queries.invalidateQueries({ queryKey: [first] })))

/** Queues and sends a report. Queueing it first makes sure that a lost answer or a closed tab neither loses nor doubles it. */
export function useSendSubmission() {
  const queries = useQueryClient()
  return useMutation({
    /** `rounds`: the draft's number of rounds as this tab knows it. */
    mutationFn: async ({ item, rounds }: { item: QueueItem; rounds: number }) => {
      if (!(await enqueue(item, rounds))) throw sentElsewhere()
      const after = await deliver(item.key)
      if (after?.state === 'sent' && after.submission) return after.submission
      // In a conflict the queue has the other submission; refresh it before the problem is shown.
      await queries.invalidateQueries(outboxOptions(item.subject))
      throw new ApiProblem(after?.problem ?? { type: networkProblem, title: 'Not sent', status: 0 })
    },
    onSuccess: async (submission) => {
      await refetchReports(queries)
      queries.setQueryData(submissionOptions(submission.id).queryKey, submission)
    },
  })
}

export const exportHistory = (regime: string, unit: string, to: string) => (how: AsFile) =>
  api.GET('/api/v1/submissions/export', { params: { query: { regime, unit, to } }, ...how })

export const exportRevisions = (id: string) => (how: AsFile) =>
  api.GET('/api/v1/submissions/{id}/revisions/export', { params: { path: { id } }, ...how })
