import { useQueryClient } from '@tanstack/react-query'
import { useChange } from '../api/change'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import { setBusinessClock } from './business-clock'
import { clockOptions } from './queries'

/** Moves the demo's business clock. Afterwards all loaded data is stale. */
export function useMoveClock() {
  const queries = useQueryClient()
  return useChange({
    send: (now: string, { once }) => unwrap(api.PUT('/api/v1/clock', { params: { header: once }, body: { now } })),
    onSuccess: (clock) => {
      setBusinessClock(clock)
      queries.setQueryData(clockOptions().queryKey, clock)
      queries.removeQueries({ type: 'inactive' })
    },
    touches: 'everything',
  })
}
