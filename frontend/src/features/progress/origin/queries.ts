import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../../api/client'
import { unwrap } from '../../../api/problem'
import type { TreeView } from '../../../api/types'

export interface OriginQuestion {
  regime: string
  unit: string
  indicator: string
  asOf: string
  view: TreeView
  /** First day of the sum, for a flow without a target. */
  from?: string
}

export const originOptions = (question: OriginQuestion) =>
  infiniteQueryOptions({
    queryKey: ['progress', 'origin', question],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/progress/origin', {
          params: { query: { ...question, cursor: pageParam || undefined, limit: 100 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
