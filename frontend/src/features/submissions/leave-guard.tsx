import { useBlocker } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { isLeaving } from '../../session/session'
import { whenIdle } from '../../shared/when-idle'

// The dialog is large and rarely needed, so it is a separate chunk. It loads when the page is idle, because the user may be
// offline when it is needed.
const loadDialog = () => import('./leave-dialog')
const LeaveDialog = lazy(loadDialog)

/** Asks before the user leaves an unsent report. */
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
