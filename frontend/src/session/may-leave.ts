/**
 * Whether the page can be replaced now without taking something from under somebody's fingers: no field has the focus,
 * and nothing on the page would object to the tab being closed.
 */
export function mayLeave(): boolean {
  if (document.activeElement?.matches('input, textarea, select, [contenteditable]')) return false
  // The guards of the pages listen for this, so that nobody has to know them.
  const question = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(question)
  return !question.defaultPrevented
}
