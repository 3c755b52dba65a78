import { useState } from 'react'
import type { Entries } from './entries'

// What is typed outlives a reload and a new login in the same tab, and goes when the tab does: phones are shared.
const keyOf = (id: string) => `toso.draft.${id}`

function read(id: string): Entries {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}') as Entries
  } catch {
    return {}
  }
}

export function useDraft(id: string) {
  const [entries, setEntries] = useState(() => read(id))
  const save = (next: Entries) => {
    setEntries(next)
    try {
      sessionStorage.setItem(keyOf(id), JSON.stringify(next))
    } catch {
      // A full or forbidden storage only costs the copy; the page still has what was typed.
    }
  }
  const discard = () => sessionStorage.removeItem(keyOf(id))
  return { entries, save, discard }
}
