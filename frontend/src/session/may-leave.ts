/**
 * Whether the page can be left without disturbing the user: no field has the focus, and no guard would ask before the tab is
 * closed.
 */
export function mayLeave(): boolean {
  if (document.activeElement?.matches('input, textarea, select, [contenteditable]')) return false
  // The guards of all pages listen for this event.
  const question = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(question)
  return !question.defaultPrevented
}
