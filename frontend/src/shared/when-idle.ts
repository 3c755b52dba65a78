/** Does what nobody waits for once the page has nothing better to do: at the latest in two seconds. */
export function whenIdle(work: () => unknown) {
  if ('requestIdleCallback' in window) window.requestIdleCallback(() => void work(), { timeout: 2000 })
  else setTimeout(work, 500)
}
