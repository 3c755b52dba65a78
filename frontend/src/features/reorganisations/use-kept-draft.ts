import { useEffect, useState } from 'react'
import type { LateHandling } from '../../api/types'
import { blankDraft, type Draft } from './draft'

export type Step = 'decision' | 'events' | 'preview'

export interface Kept {
  draft: Draft
  step: Step
  /** By unit id, what happens to its submissions for later dates. */
  late: Partial<Record<string, LateHandling>>
}

const blank: Kept = { draft: blankDraft, step: 'decision', late: {} }

function read(key: string): Kept {
  try {
    const kept = { ...blank, ...(JSON.parse(sessionStorage.getItem(key) ?? '{}') as Partial<Kept>) }
    // The preview is not kept, because units may have changed.
    return kept.step === 'preview' ? { ...kept, step: 'events' } : kept
  } catch {
    return blank
  }
}

/** The draft in session storage: it survives a reload, but only in this tab and for this user. */
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
