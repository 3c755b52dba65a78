import { askToPersist } from '../device/persistence'
import { mayLeave } from '../session/may-leave'

const lookEvery = 30 * 60_000
const wait = 2000
const reloadMemory = 'toso.reloaded'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

/** A version that has been fetched and waits to be used. */
export const updateWaiting = () => waiting !== undefined

export function onUpdate(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Lets the new version take over: now, or as soon as the page can be replaced. Chromium now and then leaves it waiting for work
 * of the old version that has ended; then the page is loaded again all the same.
 */
export function update(tries = 0) {
  if (mayLeave()) {
    if (tries > 1) window.location.reload()
    else waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  setTimeout(update, wait, tries + 1)
}

/** The pages without a line, and new versions when the user says so. */
export async function startServiceWorker() {
  window.addEventListener('appinstalled', () => void askToPersist())
  window.addEventListener('vite:preloadError', reloadOnce)
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('controllerchange', reloadWhenFree)
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const look = () => {
    // Without a controller it is the first version, and nobody has to be asked.
    const next = serviceWorker.controller ? (registration.waiting ?? undefined) : undefined
    if (next === waiting) return
    waiting = next
    listeners.forEach((listener) => listener())
  }
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  look()
  const ask = () => document.visibilityState === 'visible' && void registration.update().catch(() => undefined)
  setInterval(ask, lookEvery)
  window.addEventListener('online', ask)
}

/** The new version has taken over, asked for here or in another tab: where something is typed, it can wait. */
function reloadWhenFree() {
  if (mayLeave()) window.location.reload()
  else setTimeout(reloadWhenFree, wait)
}

/**
 * A part of the page that is gone belonged to an older version. What was typed is kept on the device. Without a line it is not
 * gone, and nobody could log in again.
 */
function reloadOnce(event: Event) {
  if (!navigator.onLine) return
  const last = Number(sessionStorage.getItem(reloadMemory))
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem(reloadMemory, String(Date.now()))
  event.preventDefault()
  window.location.reload()
}
