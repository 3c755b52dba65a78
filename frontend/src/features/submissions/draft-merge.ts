import { blank, sameEntry, type Entries, type Entry } from './entries'

// How the drafts of several tabs become one. A field holds every value that was typed and not replaced. A tab replaces
// the value it showed while it typed, and no other: if that value is gone by the time of saving, another tab has
// changed the field too, and both values stand side by side until somebody chooses. Values have names, because equal
// texts need not be one value: whoever types 120 passes through the 12 that another tab means.

interface Version {
  /** Unique among all tabs. */
  id: string
  entry: Entry
}

/** By field, the latest first; more than one where tabs disagree. */
export type Fields = Record<string, Version[]>

export interface Edit {
  field: string
  /** Ids of the values that it takes the place of. */
  replaces: string[]
  /** None where the field is given up. */
  version?: Version
}

/** The request that a draft was last sent as: the same again is recognised by its key. */
export interface Attempt {
  key: string
  enteredAt: string
  content: string
}

export interface Ending {
  how: 'sent' | 'dropped'
  /** Of the request that was received. */
  key?: string
}

/** A draft as the device keeps it for all tabs. */
export interface Kept {
  fields: Fields
  /** Counts the saves: a lower one is an older reading. */
  revision: number
  /** Counts how often what was typed has been sent or given up. */
  rounds: number
  ending?: Ending
  attempt?: Attempt
}

/** What one tab knows of a draft. */
export interface Tab {
  kept: Kept
  /** Typed here and not kept yet. */
  pending: Edit[]
  /** Which of a field's values this tab shows. */
  shown: Record<string, string>
  /** Another tab has ended the round: what the device keeps since. Nothing typed here goes into it unseen. */
  ended?: Kept
}

export interface View {
  entries: Entries
  /** Values of other tabs that differ from what this one shows. */
  others: Record<string, Entry[]>
  /** `left`: something was typed that was not part of what was sent. */
  ended?: Ending & { left: boolean }
}

/** What a tab has learnt: fields that it took over, and fields where others now disagree with it. */
export interface News {
  taken: string[]
  split: string[]
}

export const nothingKept: Kept = { fields: {}, revision: 0, rounds: 0 }

export function withEdits(fields: Fields, edits: Edit[]): Fields {
  const next = { ...fields }
  for (const { field, replaces, version } of edits) {
    // An edit may be met a second time: a reading can bring it back before its own saving has answered.
    const rest = (next[field] ?? []).filter(({ id }) => !replaces.includes(id) && id !== version?.id)
    next[field] = version ? [version, ...rest] : rest
  }
  return Object.fromEntries(Object.entries(next).filter(([, versions]) => versions.length > 0))
}

/** The round is over: the values that were sent or given up go, what was typed since starts the next one. */
export function withEnding(kept: Kept, ending: Ending, ids: string[] | undefined): Kept {
  const gone = Object.keys(kept.fields).map((field) => ({
    field,
    replaces: ids ?? (kept.fields[field] ?? []).map(({ id }) => id),
  }))
  return { fields: withEdits(kept.fields, gone), revision: kept.revision, rounds: kept.rounds + 1, ending }
}

export const openTab = (kept: Kept): Tab => settled({ kept, pending: [], shown: {} })

const live = ({ kept, pending }: Tab) => withEdits(kept.fields, pending)

/** Shows the same values as before where they still stand, else the latest. */
function settled(tab: Tab): Tab {
  const shown = Object.entries(live(tab)).flatMap(([field, versions]) => {
    const version = versions.find(({ id }) => id === tab.shown[field]) ?? versions[0]
    return version ? [[field, version.id]] : []
  })
  return { ...tab, shown: Object.fromEntries(shown) as Record<string, string> }
}

const isEmpty = ({ text, mark, reason }: Entry) => text.trim() === '' && mark === null && !reason?.trim()

export function viewOf(tab: Tab): View {
  const entries: Entries = {}
  const others: View['others'] = {}
  for (const [field, versions] of Object.entries(live(tab))) {
    const own = versions.find(({ id }) => id === tab.shown[field])?.entry ?? blank
    entries[field] = own
    const different: Entry[] = []
    for (const { entry } of versions)
      if (!isEmpty(entry) && ![own, ...different].some((each) => sameEntry(each, entry))) different.push(entry)
    if (different.length > 0) others[field] = different
  }
  if (!tab.ended) return { entries, others }
  const left = Object.keys(withEdits(tab.ended.fields, tab.pending)).length > 0
  return { entries, others, ended: { how: 'sent', ...tab.ended.ending, left } }
}

/** The values that stand as this tab knows them: those that are sent when its figures are. */
export const idsOf = (tab: Tab) => Object.values(live(tab)).flatMap((versions) => versions.map(({ id }) => id))

function edited(tab: Tab, edit: Edit): Tab {
  if (tab.ended) return tab
  const shown = edit.version ? { ...tab.shown, [edit.field]: edit.version.id } : tab.shown
  return settled({ ...tab, pending: [...tab.pending, edit], shown })
}

/** Typing replaces what the tab shows; `undefined` takes it back. */
export function typed(tab: Tab, field: string, entry: Entry | undefined, id: string): Tab {
  const own = live(tab)[field]?.find((version) => version.id === tab.shown[field])
  if (!entry && !own) return tab
  const { text, mark, reason } = own?.entry ?? {}
  if (own && entry && text === entry.text && mark === entry.mark && (reason ?? '') === (entry.reason ?? '')) return tab
  return edited(tab, { field, replaces: own ? [own.id] : [], version: entry && { id, entry } })
}

/** Puts a value in front without replacing another one: what differs stays beside it. */
export function added(tab: Tab, field: string, entry: Entry, id: string): Tab {
  const same = (live(tab)[field] ?? []).filter((version) => sameEntry(version.entry, entry))
  return edited(tab, { field, replaces: same.map((version) => version.id), version: { id, entry } })
}

/** Somebody has chosen: `entry`, which this tab or another one shows. All that was there to see is replaced by it. */
export function chosen(tab: Tab, field: string, entry: Entry, id: string): Tab {
  const seen = (live(tab)[field] ?? []).map((version) => version.id)
  return edited(tab, { field, replaces: seen, version: { id, entry } })
}

/**
 * What the device keeps by now, read or just saved.
 * @param saved how many of the pending edits are part of it
 */
export function met(tab: Tab, kept: Kept, saved = 0): { tab: Tab; news: News } {
  const none = { taken: [], split: [] }
  if (tab.ended && kept.revision <= tab.ended.revision) return { tab, news: none }
  if (kept.rounds > tab.kept.rounds) return { tab: { ...tab, ended: kept }, news: none }
  // A reading that a later save has overtaken says nothing new.
  if (saved === 0 && kept.revision <= tab.kept.revision) return { tab, news: none }
  const newest = kept.revision < tab.kept.revision ? tab.kept : kept
  const next = settled({ ...tab, kept: newest, pending: tab.pending.slice(saved) })
  return { tab: next, news: difference(viewOf(tab), viewOf(next)) }
}

/** Goes on in the round that the device is in. What was typed here and never kept is part of it. */
export function reopened(tab: Tab, kept: Kept): Tab {
  const newer = [kept, tab.ended ?? tab.kept].reduce((one, other) =>
    other.rounds > one.rounds || (other.rounds === one.rounds && other.revision > one.revision) ? other : one,
  )
  return settled({ kept: newer, pending: tab.pending, shown: tab.shown })
}

/** How a view has changed without this tab's doing. */
function difference(before: View, after: View): News {
  const fields = [...new Set([...Object.keys(before.entries), ...Object.keys(after.entries)])]
  return {
    taken: fields.filter((id) => !sameEntry(before.entries[id] ?? blank, after.entries[id] ?? blank)),
    split: Object.keys(after.others).filter((id) =>
      after.others[id]?.some((entry) => !before.others[id]?.some((known) => sameEntry(known, entry))),
    ),
  }
}
