const memory = 'toso.slash'

/** A key that does something on every page can be turned off: other tools, and voices, press keys too (WCAG 2.1.4). */
export const slashIsOn = () => localStorage.getItem(memory) !== 'off'

export function turnSlash(on: boolean) {
  if (on) localStorage.removeItem(memory)
  else localStorage.setItem(memory, 'off')
}

/** Whether a key press asks for the search: `/` where nothing is being typed and no dialog is open. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false
  const at = event.target instanceof Element ? event.target : null
  if (at?.closest('input, textarea, select, [contenteditable], [role=dialog], [role=grid]')) return false
  return slashIsOn() && !document.querySelector('[role=dialog]')
}
