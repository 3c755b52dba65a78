import { useState } from 'react'

/**
 * The first value of something that a form edits. Newer values that load meanwhile would take away what the user has typed, or
 * would be overwritten unseen.
 *
 * @param of names the edited object; another object starts with its own latest value
 * @returns the held value, and a function that holds another one, such as the answer to a save
 */
export function useHeld<T>(latest: T, of: string): [T, (next: T) => void] {
  const [held, setHeld] = useState({ of, value: latest })
  const hold = (value: T) => setHeld({ of, value })
  if (held.of === of) return [held.value, hold]
  hold(latest)
  return [latest, hold]
}
