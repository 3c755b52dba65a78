import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { isLeaving } from '../../session/session'
import { whenIdle } from '../../shared/when-idle'

// A dialog weighs as much as the form, and hardly anybody sees it; but whoever does may have no line to fetch it by.
const loadDialog = () => import('./leave-dialog')
const LeaveDialog = lazy(loadDialog)

/** Asks before a report that has not been sent is left, and only then. */
export function LeaveGuard({ unsent }: { unsent: () => boolean }) {
  useEffect(() => whenIdle(loadDialog), [])
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
