/** Runs low-priority work when the page is idle, at the latest after two seconds. */
export function whenIdle(work: () => unknown) {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void work(), { timeout: 2000 })
  else setTimeout(work, 500)
}
