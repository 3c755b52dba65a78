import { askToPersist } from '../device/persistence'
import { mayLeave } from '../session/may-leave'

const lookEvery = 30 * 60_000
const wait = 2000
const reloadMemory = 'toso.reloaded'

let waiting: ServiceWorker | undefined
const listeners = new Set<() => void>()

/** Whether a downloaded version waits to be activated. */
export const updateWaiting = () => waiting !== undefined

export function onUpdate(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Activates the new version as soon as the page may be left. Chromium sometimes keeps the new service worker waiting although
 * the old one has nothing to do; after two tries the page reloads anyway.
 */
export function update(tries = 0) {
  if (mayLeave()) {
    if (tries > 1) window.location.reload()
    else waiting?.postMessage({ type: 'SKIP_WAITING' })
  }
  setTimeout(update, wait, tries + 1)
}

/** Registers the service worker, which makes the pages available offline, and looks for new versions. */
export async function startServiceWorker() {
  window.addEventListener('appinstalled', () => void askToPersist())
  window.addEventListener('vite:preloadError', reloadOnce)
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  serviceWorker.addEventListener('controllerchange', reloadWhenFree)
  const registration = await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  const look = () => {
    // Without a controller this is the first version, which needs no confirmation.
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

/** Reloads after a new version was activated, here or in another tab; waits while the user types. */
function reloadWhenFree() {
  if (mayLeave()) window.location.reload()
  else setTimeout(reloadWhenFree, wait)
}

/**
 * Reloads if a chunk fails to load, because it may belong to an older version that the server no longer has. Drafts are on the
 * device. Does not reload while offline: then the chunk may still exist, and a reload would lose the login.
 */
function reloadOnce(event: Event) {
  if (!navigator.onLine) return
  const last = Number(sessionStorage.getItem(reloadMemory))
  if (Date.now() - last < 60_000) return
  sessionStorage.setItem(reloadMemory, String(Date.now()))
  event.preventDefault()
  window.location.reload()
}
