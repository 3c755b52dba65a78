import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { businessNow } from './business-clock'
import { clockOptions } from './queries'

/** The business clock, for whoever shows it. */
export function useBusinessNow(): number {
  // Asks again now and then; the time itself runs on in between.
  useSuspenseQuery(clockOptions())
  const [deviceNow, setDeviceNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return businessNow(deviceNow)
}
