/** Announced to all tabs after a login, with the subject of who logged in. */
export const loginTopic = 'toso.login'

/** Whether a dialog is open, or a guard would ask before the tab is closed. The guards of all pages listen for this event. */
export function isGuarded(): boolean {
  const question = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(question)
  return question.defaultPrevented || document.querySelector('[role="dialog"]') !== null
}

/** Whether the page can be left without disturbing the user: no field has the focus, and nothing guards the page. */
export function mayLeave(): boolean {
  return !document.activeElement?.matches('input, textarea, select, [contenteditable]') && !isGuarded()
}
