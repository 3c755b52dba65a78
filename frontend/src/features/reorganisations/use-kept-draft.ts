import { useEffect, useState } from 'react'
import type { LateHandling } from '../../api/types'
import { blankDraft, type Draft } from './draft'

export type Step = 'decision' | 'events' | 'preview'

export interface Kept {
  draft: Draft
  step: Step
  /** What becomes of later submissions, by unit. */
  late: Partial<Record<string, LateHandling>>
}

const blank: Kept = { draft: blankDraft, step: 'decision', late: {} }

function read(key: string): Kept {
  try {
    const kept = { ...blank, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Kept>) }
    // What would happen is asked anew: units may have changed meanwhile.
    return kept.step === 'preview' ? { ...kept, step: 'events' } : kept
  } catch {
    return blank
  }
}

/** What is being filled in outlives a reload, in this tab and for this person only. */
export function useKeptDraft(subject: string) {
  const key = `toso.reorganisation.${subject}`
  const [kept, setKept] = useState(() => read(key))
  useEffect(() => sessionStorage.setItem(key, JSON.stringify(kept)), [key, kept])
  return {
    ...kept,
    change: (part: Partial<Kept>) => setKept((before) => ({ ...before, ...part })),
    forget: () => sessionStorage.removeItem(key),
    startOver: () => setKept(blank),
  }
}
