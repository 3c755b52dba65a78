import type { QueryClient } from '@tanstack/react-query'
import { listen } from '../features/submissions/outbox'
import { lastSeen } from '../reference/seen'
import { businessNow } from '../session/business-clock'
import { sessionState } from '../session/session'
import { dateOf } from '../shared/dates'

// Waits, so that the page loads first and several changes cause one run; then keeps a page as often. In milliseconds.
const pause = 3000
const pauseOfParts = 500
const minute = 60_000

/** Loads the code that is needed offline; on a first visit nothing has loaded it yet. */
async function loadParts() {
  const [{ keepForEntry }, { keepPage }] = await Promise.all([
    import('./offline-entry'),
    import('../reference/kept-pages'),
    import('../routes/outbox.lazy'),
    import('./log-out-dialog'),
    import('./offline-page'),
    import('../components/data-age'),
    import('../features/submissions/leave-dialog'),
  ])
  return { keepForEntry, keepPage }
}

/**
 * Stores on the device the data for offline entry, after login, after each report, and on each new day; and all the time the page
 * that can be read offline.
 */
export function startKeeping(queries: QueryClient) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let day: string | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), pause)
  }
  const now = async () => {
    if (sessionState() !== 'in') return
    try {
      const { keepForEntry } = await loadParts()
      await keepForEntry(queries)
      await keepSeen()
      day = dateOf(businessNow())
    } catch (cause) {
      // The interval below tries again within a minute; the data that was stored before stays.
      console.info('Could not store the data for offline entry', cause)
    }
  }
  const keepSeen = async () => {
    const seen = lastSeen()
    if (seen) await (await loadParts()).keepPage(queries, seen)
  }
  const keepQuietly = () => void (sessionState() === 'in' && keepSeen().catch(() => undefined))
  setInterval(keepQuietly, pause)
  document.addEventListener('visibilitychange', keepQuietly)
  listen(soon)
  setInterval(() => dateOf(businessNow()) !== day && soon(), minute)
  soon()
  // Loads the code early, because the connection may be lost soon. If this fails, the next run of now() tries again.
  setTimeout(() => void (sessionState() === 'in' && loadParts().catch(() => undefined)), pauseOfParts)
}
