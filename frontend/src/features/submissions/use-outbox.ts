import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { meOptions } from '../../session/queries'
import { drain, isUnsent, listen, outboxOptions } from './outbox'
import { refetchReports } from './queries'

const pause = 15_000

/** The queued reports of the user, the latest first. */
export function useOutbox() {
  const { data: me } = useSuspenseQuery(meOptions())
  return useSuspenseQuery(outboxOptions(me.subject)).data
}

/** Sends waiting reports at the start, when the connection returns, and at intervals. Returns the number of unsent reports. */
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
    // Wait a moment, because the page that has just queued a report is sending it.
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
