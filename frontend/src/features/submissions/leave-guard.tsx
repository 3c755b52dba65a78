import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { isLeaving } from '../../session/session'

// A dialog weighs as much as the form, and hardly anybody sees it.
const LeaveDialog = lazy(() => import('./leave-dialog'))

/** Asks before a report that has not been sent is left, and only then. */
export function LeaveGuard({ unsent }: { unsent: () => boolean }) {
  const blocker = useBlocker({
    shouldBlockFn: () => unsent(),
    enableBeforeUnload: () => unsent() && !isLeaving(),
    withResolver: true,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Suspense>
      <LeaveDialog onStay={blocker.reset} onGo={blocker.proceed} />
    </Suspense>
  )
}
