import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { ApiProblem, networkProblem, unwrap } from '../api/problem'
import { runningClock, setBusinessClock } from './business-clock'
import { keptFor } from './kept'
import { sessionState, subject } from './session'

/** The server's answer; the stored data after a network error, or while the login continues behind the page. */
async function orKept<T>(ask: () => Promise<T>, kept: () => T | undefined | Promise<T | undefined>): Promise<T> {
  const early = sessionState() === 'resuming' && (await kept())
  try {
    return early || (await ask())
  } catch (error) {
    const known = error instanceof ApiProblem && error.type === networkProblem ? await kept() : undefined
    if (known === undefined) throw error
    return known
  }
}

export const meOptions = () =>
  queryOptions({
    queryKey: ['me'],
    queryFn: () =>
      orKept(
        () => unwrap(api.GET('/api/v1/me')),
        async () => (await keptFor(subject()))?.me,
      ),
    staleTime: 5 * 60_000,
  })

async function tellTime() {
  const clock = await unwrap(api.GET('/api/v1/clock'))
  setBusinessClock(clock)
  return clock
}

export const clockOptions = () =>
  queryOptions({
    queryKey: ['clock'],
    queryFn: () => orKept(tellTime, runningClock),
    staleTime: 60_000,
    // Often enough to notice a new day soon.
    refetchInterval: 60_000,
  })
