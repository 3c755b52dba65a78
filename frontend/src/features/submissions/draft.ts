import { queryOptions, useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { News } from './draft-merge'
import { reasonField } from './draft-store'
import type { Entries } from './entries'
import { follow, OpenDraft } from './open-draft'

/** It outlives the tab, a new login and another user. */
const draftOptions = (subject: string, obligation: string) =>
  queryOptions({
    queryKey: ['drafts', subject, obligation],
    queryFn: () => OpenDraft.open(subject, obligation),
    // It keeps itself up to date, and may hold what could not be kept elsewhere.
    staleTime: Infinity,
    gcTime: Infinity,
  })

/** The draft as the device has it now, for a page that is about to show it. */
export async function loadDraft(queries: QueryClient, subject: string, obligation: string): Promise<OpenDraft> {
  const options = draftOptions(subject, obligation)
  const known = queries.getQueryData(options.queryKey)
  if (!known) return queries.fetchQuery(options)
  await known.catchUp()
  return known
}

/** Without the reason of the correction. */
export const figuresOf = (entries: Entries): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([field]) => field !== reasonField))

/** A draft, what it shows, and the fields that were last taken over from another tab. */
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
