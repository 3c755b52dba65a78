import type { ClockView } from '../api/types'
import { dateOf } from '../shared/dates'

let told: { clock: ClockView; at: number } | undefined

/** Sets the server's clock. @param at when it was received, in milliseconds by the clock of this device */
export function setBusinessClock(clock: ClockView, at = Date.now()) {
  told = { clock, at }
}

/**
 * The server's business clock in milliseconds. The device's clock only measures the time since the server's answer, so it may be
 * set wrong, and the demo keeps its own date.
 */
export function businessNow(deviceNow = Date.now()): number {
  return told ? Date.parse(told.clock.now) + Math.max(0, deviceNow - told.at) : deviceNow
}

/** What the business clock showed at a time of the device, which may be before the server's last answer. In milliseconds. */
export function businessTime(deviceTime: number): number {
  return told ? Date.parse(told.clock.now) + deviceTime - told.at : deviceTime
}

/** The clock that the server would answer now, computed from its last answer; undefined if there was none. */
export function runningClock(): ClockView | undefined {
  if (!told) return undefined
  const now = businessNow()
  return { ...told.clock, now: new Date(now).toISOString(), today: dateOf(now) }
}
