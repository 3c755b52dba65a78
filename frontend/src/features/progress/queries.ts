import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { TreeView } from '../../api/types'
import type { AsFile } from '../../reference/table-files'

/** @param view the tree of the date (`then`) or of today */
export const progressOptions = (regime: string, unit: string, asOf: string, view: TreeView = 'then') =>
  queryOptions({
    queryKey: ['progress', { regime, unit, asOf, view }],
    queryFn: () => unwrap(api.GET('/api/v1/progress', { params: { query: { regime, unit, asOf, view } } })),
    // Shows reports of others within two seconds. Mostly the server answers "not modified".
    refetchInterval: 1500,
  })

export const exportProgress = (regime: string, unit: string, asOf: string, view: TreeView) => (how: AsFile) =>
  api.GET('/api/v1/progress/export', { params: { query: { regime, unit, asOf, view } }, ...how })

export interface Range {
  regime: string
  unit: string
  /** The first and the last day, both included. */
  from: string
  to: string
}

export const exportDays = (query: Range, view: TreeView) => (how: AsFile) =>
  api.GET('/api/v1/progress/days/export', { params: { query: { ...query, view } }, ...how })

export const exportTrend = (query: Range, view: TreeView) => (how: AsFile) =>
  api.GET('/api/v1/progress/trend/export', { params: { query: { ...query, view } }, ...how })

export const exportSubmissions = (query: Range) => (how: AsFile) =>
  api.GET('/api/v1/submissions/export', { params: { query }, ...how })
