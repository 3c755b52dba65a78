import type { QueryClient } from '@tanstack/react-query'
import { listen } from '../features/submissions/outbox'
import { businessNow } from '../session/business-clock'
import { sessionState } from '../session/session'
import { dateOf } from '../shared/dates'

// The page comes first, and several changes in a row are one.
const pause = 3000
const pauseOfParts = 500
const minute = 60_000

/** What is needed without a line too: on a first visit nothing else has fetched it yet. */
async function loadParts() {
  const [{ keepForEntry }] = await Promise.all([
    import('./offline-entry'),
    import('../routes/outbox.lazy'),
    import('./log-out-dialog'),
    import('../features/submissions/leave-dialog'),
  ])
  return keepForEntry
}

/** Keeps what it takes to enter without a line: after the login, after each report, and on each new day. */
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
      const keepForEntry = await loadParts()
      await keepForEntry(queries)
      day = dateOf(businessNow())
    } catch (cause) {
      // Tried again within the minute; what was kept before stays.
      console.info('What is needed for entry without a line could not be kept', cause)
    }
  }
  listen(soon)
  setInterval(() => dateOf(businessNow()) !== day && soon(), minute)
  soon()
  // A line can go at once; what this misses is tried again with the rest.
  setTimeout(() => void (sessionState() === 'in' && loadParts().catch(() => undefined)), pauseOfParts)
}
