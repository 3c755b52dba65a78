import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import type { AsFile } from '../../reference/table-files'
import type { TrailFilter } from './filter'

const asked = ({ unit, subject, action, from, to }: TrailFilter) => ({ unit, subject, action, from, to })

export const trailOptions = (filter: TrailFilter) =>
  infiniteQueryOptions({
    queryKey: ['trail', 'changes', asked(filter)],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit', {
          params: { query: { ...asked(filter), cursor: pageParam || undefined, limit: 50 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const exportTrail = (filter: TrailFilter) => (how: AsFile) =>
  api.GET('/api/v1/audit/export', { params: { query: asked(filter) }, ...how })

export const denialsOptions = ({ unit, subject }: TrailFilter) =>
  infiniteQueryOptions({
    queryKey: ['trail', 'denials', { unit, subject }],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit/denials', {
          params: { query: { unit, subject, cursor: pageParam || undefined, limit: 50 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const exportDenials =
  ({ unit, subject }: TrailFilter) =>
  (how: AsFile) =>
    api.GET('/api/v1/audit/denials/export', { params: { query: { unit, subject } }, ...how })
