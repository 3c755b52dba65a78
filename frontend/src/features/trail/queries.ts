import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import { unwrap } from '../../api/problem'
import { tableWords, type AsFile } from '../../reference/table-files'
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
  api.GET('/api/v1/audit/export', { params: { query: { ...asked(filter), words: tableWords() } }, ...how })

const deniedOf = ({ unit, subject, problem, from, to }: TrailFilter) => ({ unit, subject, problem, from, to })

export const denialsOptions = (filter: TrailFilter) =>
  infiniteQueryOptions({
    queryKey: ['trail', 'denials', deniedOf(filter)],
    queryFn: ({ pageParam }) =>
      unwrap(
        api.GET('/api/v1/audit/denials', {
          params: { query: { ...deniedOf(filter), cursor: pageParam || undefined, limit: 50 } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })

export const exportDenials = (filter: TrailFilter) => (how: AsFile) =>
  api.GET('/api/v1/audit/denials/export', { params: { query: { ...deniedOf(filter), words: tableWords() } }, ...how })
