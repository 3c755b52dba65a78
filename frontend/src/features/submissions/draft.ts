import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { store } from '../../device/store'
import { isBlank, type Entries } from './entries'

/** What somebody has typed for an obligation and not sent. */
export interface Draft {
  entries: Entries
  /** Why figures that were sent are changed. */
  reason?: string
  /** The request it was last sent as: the same again is recognised by its key. */
  attempt?: Attempt
}

export interface Attempt {
  key: string
  enteredAt: string
  content: string
}

const noDraft: Draft = { entries: {} }

export const obligationKey = (regime: string, unit: string, asOf: string) => `${regime} ${unit} ${asOf}`

export async function readDraft(subject: string, obligation: string): Promise<Draft> {
  try {
    const draft = await (await store()).get('drafts', [subject, obligation])
    return draft ? { entries: draft.entries as Entries, reason: draft.reason, attempt: draft.attempt } : noDraft
  } catch {
    // A storage that the browser forbids only costs the copy; the page still takes what is typed.
    return noDraft
  }
}

export async function writeDraft(subject: string, obligation: string, { entries, reason, attempt }: Draft) {
  try {
    const database = await store()
    if (isBlank(entries) && !reason) await database.delete('drafts', [subject, obligation])
    else await database.put('drafts', { subject, obligation, entries, reason, attempt })
  } catch (cause) {
    console.warn('The draft could not be kept', cause)
  }
}

/** It outlives the tab, a new login and another user. */
export const draftOptions = (subject: string, obligation: string) =>
  queryOptions({
    queryKey: ['drafts', subject, obligation],
    queryFn: () => readDraft(subject, obligation),
    // The page that types is the one that knows.
    staleTime: Infinity,
  })

export function useDraft(subject: string, obligation: string) {
  const queries = useQueryClient()
  const options = draftOptions(subject, obligation)
  const [draft, setDraft] = useState(useSuspenseQuery(options).data)
  // Every keystroke is written at once: a tab that is killed loses less than a second of typing.
  const save = (next: Draft) => {
    setDraft(next)
    queries.setQueryData(options.queryKey, next)
    void writeDraft(subject, obligation, next)
  }
  const discard = () => {
    queries.setQueryData(options.queryKey, noDraft)
    void writeDraft(subject, obligation, noDraft)
  }
  return { draft, save, discard }
}
