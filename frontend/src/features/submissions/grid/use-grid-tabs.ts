import { useEffect, useEffectEvent, useState } from 'react'
import type { News } from '../draft-merge'
import { follow, type OpenDraft } from '../open-draft'
import type { Side } from './grid-rows'

interface Handlers {
  onTaken: (unit: string, indicators: string[]) => void
  onEnded: (unit: string) => void
}

/** Follows other tabs: different figures, values taken over from them, and rows that they have sent. */
export function useGridTabs(drafts: Record<string, OpenDraft>, { onTaken, onEnded }: Handlers) {
  const [sides, setSides] = useState<Record<string, Side>>(() =>
    Object.fromEntries(Object.entries(drafts).map(([id, draft]) => [id, sideOf(draft)])),
  )
  const [taken, setTaken] = useState<string[]>([])

  const hear = useEffectEvent((id: string, draft: OpenDraft, news: News) => {
    const side = sideOf(draft)
    setSides((now) => (isSame(now[id], side) ? now : { ...now, [id]: side }))
    if (news.taken.length > 0) {
      setTaken((now) => (now.includes(id) ? now : [...now, id]))
      onTaken(id, news.taken)
    }
    if (side.ended && !sides[id]?.ended) onEnded(id)
  })
  useEffect(() => {
    const all = Object.entries(drafts)
    const stops = all.map(([id, draft]) => draft.subscribe((news) => hear(id, draft, news)))
    stops.push(follow(all.map(([, draft]) => draft)))
    return () => stops.forEach((stop) => stop())
  }, [drafts])

  return { sides, taken, forgetTaken: () => setTaken((now) => (now.length > 0 ? [] : now)) }
}

const sideOf = (draft: OpenDraft): Side => {
  const { others, ended } = draft.view()
  return { others, ended }
}

const isSame = (one: Side | undefined, other: Side) => JSON.stringify(one) === JSON.stringify(other)
