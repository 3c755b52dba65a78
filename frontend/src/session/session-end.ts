import { listen } from '../device/tabs'
import { loginTopic } from './may-leave'
import { endSession, goOn, mustStay, remaining, renew, sessionState, subject } from './session'

// All times in milliseconds.
const notice = 10 * 60_000
const every = 15_000

let endsAt: number | undefined
let activeAt = 0
let triedAt = 0
const listeners = new Set<() => void>()

/** When the session ends, by the clock of the device, if that is soon and this page cannot prolong it by itself. */
export const sessionEndsAt = () => endsAt

export function onSessionEnd(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function say(next: number | undefined) {
  if (next === endsAt) return
  endsAt = next
  listeners.forEach((listener) => listener())
}

/** The end if it is near; after it, the session has expired as soon as a renewal is tried. */
function nearEnd(): number | undefined {
  const left = sessionState() === 'in' ? remaining() : undefined
  return left !== undefined && left <= notice ? Date.now() + left : undefined
}

async function look() {
  const end = nearEnd()
  // Only a user who works prolongs the session, so that a page that was left alone ends with it.
  const works = activeAt > Math.max(triedAt, Date.now() - notice)
  if (end !== undefined && (works || end <= Date.now())) {
    triedAt = Date.now()
    await renew().catch(() => undefined)
  }
  const after = nearEnd()
  // The remaining seconds of a token are whole; do not let the notice change with each look.
  const same = after !== undefined && endsAt !== undefined && Math.abs(after - endsAt) < 30_000
  if (!same) say(after)
}

/** Watches for the end of the session, and for a login in another tab after it. Returns a function that stops it. */
export function watchSession(): () => void {
  const work = () => {
    activeAt = Date.now()
  }
  window.addEventListener('pointerdown', work)
  window.addEventListener('keydown', work)
  const timer = setInterval(() => void look(), every)
  const stop = listen(loginTopic, (who) => {
    if (who === subject() && (sessionState() === 'expired' || endsAt !== undefined))
      void goOn()
        .then(look)
        .catch(() => undefined)
  })
  return () => {
    window.removeEventListener('pointerdown', work)
    window.removeEventListener('keydown', work)
    clearInterval(timer)
    stop()
    say(undefined)
  }
}

/**
 * Continues beyond the end: renews the session, or ends it and leads through the login back to this page.
 *
 * @returns whether the user must save first, because the page has input that the device does not keep
 */
export async function continueSession(): Promise<boolean> {
  await renew()
  say(nearEnd())
  if (endsAt === undefined) return false
  if (mustStay()) return true
  await endSession()
  return false
}
