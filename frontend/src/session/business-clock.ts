import type { ClockView } from '../api/types'
import { dateOf } from '../shared/dates'

let told: { clock: ClockView; at: number } | undefined

/** What the server said its time is, and when by the clock of this device. */
export function setBusinessClock(clock: ClockView, at = Date.now()) {
  told = { clock, at }
}

/**
 * The server's business clock, running on. The device's own clock only measures how long ago the server told the time,
 * so a phone set wrong still knows the hour, and the demo's day is the demo's.
 */
export function businessNow(deviceNow = Date.now()): number {
  return told ? Date.parse(told.clock.now) + Math.max(0, deviceNow - told.at) : deviceNow
}

/** What the server would say now, as far as the device can tell. */
export function runningClock(): ClockView | undefined {
  if (!told) return undefined
  const now = businessNow()
  return { ...told.clock, now: new Date(now).toISOString(), today: dateOf(now) }
}
