import { blank, sameEntry, type Entries, type Entry } from './entries'

// Merges the drafts of several tabs. A field keeps all values that were typed and not replaced. Typing replaces only the value
// that the tab showed. If another tab has replaced that value before the save, the field has two values until the user chooses
// one. Values have ids, because equal texts can be different values: a user who types 120 briefly has the text 12, which may be
// the final value in another tab.

interface Version {
  /** Unique among all tabs. */
  id: string
  entry: Entry
}

/** Values by field, the latest first; several if tabs disagree. */
export type Fields = Record<string, Version[]>

export interface Edit {
  field: string
  /** Ids of the replaced values. */
  replaces: string[]
  /** The new value; undefined if the field is cleared. */
  version?: Version
}

/** The last request of a draft. If the same content is sent again, it has the same key. */
export interface Attempt {
  key: string
  enteredAt: string
  content: string
}

export interface Ending {
  how: 'sent' | 'dropped'
  /** Idempotency-Key of the received request. */
  key?: string
}

/** A draft as stored on the device for all tabs. */
export interface Kept {
  fields: Fields
  /** Number of saves; a lower number means older data. */
  revision: number
  /** Number of times that the draft was sent or discarded. */
  rounds: number
  ending?: Ending
  attempt?: Attempt
}

/** The state of a draft in one tab. */
export interface Tab {
  kept: Kept
  /** Edits of this tab that are not saved yet. */
  pending: Edit[]
  /** By field, the id of the value that this tab shows. */
  shown: Record<string, string>
  /** Set if another tab has sent or discarded the draft: the stored draft since then. This tab saves nothing into it. */
  ended?: Kept
}

export interface View {
  entries: Entries
  /** By field, values of other tabs that differ from the shown one. */
  others: Record<string, Entry[]>
  /** `left`: whether typed values remain that were not sent. */
  ended?: Ending & { left: boolean }
}

/** Changes by other tabs: fields whose value this tab took over, and fields with a new different value. */
export interface News {
  taken: string[]
  split: string[]
}

export const nothingKept: Kept = { fields: {}, revision: 0, rounds: 0 }

export function withEdits(fields: Fields, edits: Edit[]): Fields {
  const next = { ...fields }
  for (const { field, replaces, version } of edits) {
    // The edit may be applied already: a read can return a saved edit before its save has finished.
    const rest = (next[field] ?? []).filter(({ id }) => !replaces.includes(id) && id !== version?.id)
    next[field] = version ? [version, ...rest] : rest
  }
  return Object.fromEntries(Object.entries(next).filter(([, versions]) => versions.length > 0))
}

/** Ends a round: removes the values that were sent or discarded; the others belong to the next round. */
export function withEnding(kept: Kept, ending: Ending, ids: string[] | undefined): Kept {
  const gone = Object.keys(kept.fields).map((field) => ({
    field,
    replaces: ids ?? (kept.fields[field] ?? []).map(({ id }) => id),
  }))
  return { fields: withEdits(kept.fields, gone), revision: kept.revision, rounds: kept.rounds + 1, ending }
}

export const openTab = (kept: Kept): Tab => settled({ kept, pending: [], shown: {} })

const live = ({ kept, pending }: Tab) => withEdits(kept.fields, pending)

/** Updates `shown`: keeps the shown value of a field if it still exists, otherwise shows the latest. */
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

/** Ids of all values that this tab knows; sending the form covers them. */
export const idsOf = (tab: Tab) => Object.values(live(tab)).flatMap((versions) => versions.map(({ id }) => id))

function edited(tab: Tab, edit: Edit): Tab {
  if (tab.ended) return tab
  const shown = edit.version ? { ...tab.shown, [edit.field]: edit.version.id } : tab.shown
  return settled({ ...tab, pending: [...tab.pending, edit], shown })
}

/** Replaces the shown value by a typed one; `undefined` removes it. */
export function typed(tab: Tab, field: string, entry: Entry | undefined, id: string): Tab {
  const own = live(tab)[field]?.find((version) => version.id === tab.shown[field])
  if (!entry && !own) return tab
  const { text, mark, reason } = own?.entry ?? {}
  if (own && entry && text === entry.text && mark === entry.mark && (reason ?? '') === (entry.reason ?? '')) return tab
  return edited(tab, { field, replaces: own ? [own.id] : [], version: entry && { id, entry } })
}

/** Adds and shows a value; keeps different values of the field beside it. */
export function added(tab: Tab, field: string, entry: Entry, id: string): Tab {
  const same = (live(tab)[field] ?? []).filter((version) => sameEntry(version.entry, entry))
  return edited(tab, { field, replaces: same.map((version) => version.id), version: { id, entry } })
}

/** Resolves a conflict: `entry` replaces all values of the field that this tab knows. */
export function chosen(tab: Tab, field: string, entry: Entry, id: string): Tab {
  const seen = (live(tab)[field] ?? []).map((version) => version.id)
  return edited(tab, { field, replaces: seen, version: { id, entry } })
}

/**
 * Updates a tab with the stored draft after a read or a save.
 * @param saved number of pending edits that `kept` contains
 */
export function met(tab: Tab, kept: Kept, saved = 0): { tab: Tab; news: News } {
  const none = { taken: [], split: [] }
  if (tab.ended && kept.revision <= tab.ended.revision) return { tab, news: none }
  if (kept.rounds > tab.kept.rounds) return { tab: { ...tab, ended: kept }, news: none }
  // Ignore a read that is not newer than what the tab has.
  if (saved === 0 && kept.revision <= tab.kept.revision) return { tab, news: none }
  const newest = kept.revision < tab.kept.revision ? tab.kept : kept
  const next = settled({ ...tab, kept: newest, pending: tab.pending.slice(saved) })
  return { tab: next, news: difference(viewOf(tab), viewOf(next)) }
}

/** Continues in the current round of the device. Unsaved edits of this tab become part of it. */
export function reopened(tab: Tab, kept: Kept): Tab {
  const newer = [kept, tab.ended ?? tab.kept].reduce((one, other) =>
    other.rounds > one.rounds || (other.rounds === one.rounds && other.revision > one.revision) ? other : one,
  )
  return settled({ kept: newer, pending: tab.pending, shown: tab.shown })
}

/** The changes of a view that other tabs caused. */
function difference(before: View, after: View): News {
  const fields = [...new Set([...Object.keys(before.entries), ...Object.keys(after.entries)])]
  return {
    taken: fields.filter((id) => !sameEntry(before.entries[id] ?? blank, after.entries[id] ?? blank)),
    split: Object.keys(after.others).filter((id) =>
      after.others[id]?.some((entry) => !before.others[id]?.some((known) => sameEntry(known, entry))),
    ),
  }
}
