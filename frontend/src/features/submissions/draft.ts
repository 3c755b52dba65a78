import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { News } from './draft-merge'
import { reasonField } from './draft-store'
import type { Entries } from './entries'
import { follow, OpenDraft } from './open-draft'

/** A draft; it is stored on the device and survives the tab, a new login and a login of another user. */
const draftOptions = (subject: string, obligation: string) =>
  queryOptions({
    queryKey: ['drafts', subject, obligation],
    queryFn: () => OpenDraft.open(subject, obligation),
    // The draft updates itself. It must stay in memory, because it may hold edits that could not be stored.
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** Loads or refreshes the draft before a page shows it. */
export async function loadDraft(queries: QueryClient, subject: string, obligation: string): Promise<OpenDraft> {
  const options = draftOptions(subject, obligation)
  const known = queries.getQueryData(options.queryKey)
  if (!known) return queries.fetchQuery(options)
  await known.catchUp()
  return known
}

/** The entries without the reason of the correction. */
export const figuresOf = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([field]) => field !== reasonField))

/** Subscribes to a draft; also returns the fields that were last taken over from another tab. */
export function useDraft(subject: string, obligation: string, onNews?: (news: News) => void) {
  const { data: draft } = useSuspenseQuery(draftOptions(subject, obligation))
  const view = useSyncExternalStore(draft.subscribe, draft.view)
  const [taken, setTaken] = useState<string[]>([])
  const hear = useEffectEvent((news: News) => {
    if (news.taken.length === 0 && news.split.length === 0) return
    setTaken((now) => [...new Set([...now, ...news.taken])])
    onNews?.(news)
  })
  useEffect(() => draft.subscribe((news) => hear(news)), [draft])
  useEffect(() => follow([draft]), [draft])
  return { draft, view, taken, forgetTaken: () => setTaken([]) }
}
