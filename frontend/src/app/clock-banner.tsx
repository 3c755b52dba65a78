import { useSuspenseQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { clockOptions } from '../session/queries'

// Only demos need it.
const ShiftedClock = lazy(() => import('./shifted-clock'))

/** Shows the business clock if it is or can be moved, so that nobody takes the demo's date for today. */
export function ClockBanner() {
  const { data } = useSuspenseQuery(clockOptions())
  if (data.offsetSeconds === 0 && !data.movable) return null
  return (
    <Suspense>
      <ShiftedClock movable={data.movable} />
    </Suspense>
  )
}
