const memory = 'toso.slash'

/** Whether the shortcut `/` is on. WCAG 2.1.4 requires that single-key shortcuts can be turned off. */
export const slashIsOn = () => localStorage.getItem(memory) !== 'off'

export function turnSlash(on: boolean) {
  if (on) localStorage.removeItem(memory)
  else localStorage.setItem(memory, 'off')
}

/** Whether a key press opens the search: `/` outside text fields and without an open dialog. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  const at = event.target instanceof Element ? event.target : null
  if (at?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=grid]')) return false
  return slashIsOn() && !document.querySelector('[role=dialog]')
}
