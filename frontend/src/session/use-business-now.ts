import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { businessNow } from './business-clock'
import { clockOptions } from './queries'

/** The business clock in milliseconds; renders again as time passes. */
export function useBusinessNow(): number {
  // Refreshes the server's clock at intervals.
  useSuspenseQuery(clockOptions())
  const [deviceNow, setDeviceNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return businessNow(deviceNow)
}
