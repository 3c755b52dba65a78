import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import { setBusinessClock } from './business-clock'
import { clockOptions } from './queries'

/** Moves the demo's clock. Whatever was known before is of another day then. */
export function useMoveClock() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (now: string) =>
      unwrap(
        api.PUT('/api/v1/clock', {
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          body: { now },
        }),
      ),
    onSuccess: async (clock) => {
      setBusinessClock(clock)
      queries.setQueryData(clockOptions().queryKey, clock)
      queries.removeQueries({ type: 'inactive' })
      await queries.invalidateQueries()
    },
  })
}
