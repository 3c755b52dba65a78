import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meOptions } from '../../session/queries'
import { drain, isUnsent, listen, outboxOptions } from './outbox'
import { refetchReports } from './queries'

const pause = 15_000

/** The reports of whoever is logged in that this device has taken, the latest first. */
export function useOutbox() {
  const { data: me } = useSuspenseQuery(meOptions())
  return useSuspenseQuery(outboxOptions(me.subject)).data
}

/** Sends what waits as soon as it can: at the start, when the line is back, and every now and then. */
export function useSending() {
  const queries = useQueryClient()
  const { data: me } = useSuspenseQuery(meOptions())
  const items = useOutbox()
  const waiting = items.some(({ state }) => state === 'waiting' || state === 'sending')

  useEffect(() => listen(() => void queries.invalidateQueries({ queryKey: ['outbox'] })), [queries])
  useEffect(() => {
    if (!waiting) return
    const run = async () => {
      if ((await drain(me.subject)) > 0) await refetchReports(queries)
    }
    const timer = setInterval(() => void run(), pause)
    const now = () => void run()
    // A moment later: what has just been put there is being sent by the page that put it.
    const start = setTimeout(now, 1000)
    window.addEventListener('online', now)
    return () => {
      clearInterval(timer)
      clearTimeout(start)
      window.removeEventListener('online', now)
    }
  }, [waiting, me.subject, queries])
  return items.filter(isUnsent).length
}
