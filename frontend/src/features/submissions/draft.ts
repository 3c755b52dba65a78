import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { store } from '../../device/store'
import { isBlank, type Entries } from './entries'

export const obligationKey = (regime: string, unit: string, asOf: string) => `${regime} ${unit} ${asOf}`

async function read(subject: string, obligation: string): Promise<Entries> {
  try {
    const draft = await (await store()).get('drafts', [subject, obligation])
    return (draft?.entries ?? {}) as Entries
  } catch {
    // A storage that the browser forbids only costs the copy; the page still takes what is typed.
    return {}
  }
}

async function write(subject: string, obligation: string, entries: Entries) {
  try {
    const database = await store()
    if (isBlank(entries)) await database.delete('drafts', [subject, obligation])
    else await database.put('drafts', { subject, obligation, entries })
  } catch (cause) {
    console.warn('The draft could not be kept', cause)
  }
}

/** What somebody has typed for an obligation and not sent: it outlives the tab, a new login and another user. */
export const draftOptions = (subject: string, obligation: string) =>
  queryOptions({
    queryKey: ['drafts', subject, obligation],
    queryFn: () => read(subject, obligation),
    // The page that types is the one that knows.
    staleTime: Infinity,
  })

export function useDraft(subject: string, obligation: string) {
  const queries = useQueryClient()
  const options = draftOptions(subject, obligation)
  const [entries, setEntries] = useState(useSuspenseQuery(options).data)
  // Every keystroke is written at once: a tab that is killed loses less than a second of typing.
  const save = (next: Entries) => {
    setEntries(next)
    queries.setQueryData(options.queryKey, next)
    void write(subject, obligation, next)
  }
  const discard = () => {
    queries.setQueryData(options.queryKey, {})
    void write(subject, obligation, {})
  }
  return { entries, save, discard }
}
