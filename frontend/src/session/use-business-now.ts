import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { clockOptions } from './queries'

/**
 * The server's business clock, running on. The device's own clock only measures how long ago the server told the time,
 * so a phone set wrong still shows the right time left.
 */
export function useBusinessNow(): number {
  const { data, dataUpdatedAt } = useSuspenseQuery(clockOptions())
  const [deviceNow, setDeviceNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setDeviceNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return Date.parse(data.now) + Math.max(0, deviceNow - dataUpdatedAt)
}
