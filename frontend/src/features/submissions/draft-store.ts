import { store, type DraftRow } from '../../device/store'
import { announce } from '../../device/tabs'
import {
  nothingKept,
  withEdits,
  withEnding,
  type Attempt,
  type Edit,
  type Ending,
  type Fields,
  type Kept,
} from './draft-merge'
import type { Entry } from './entries'

// Each change reads, merges and writes in one transaction, so that no other tab can save in between. All functions throw if
// the browser forbids storage.

/** Field name for the reason of a correction; the other fields are named by their indicator's id. */
export const reasonField = 'reason'

/** Topic for changed drafts. The message is `<tab> <subject> <obligation>`; the tab is empty if the queue ended the draft. */
export const draftsTopic = 'toso.drafts'

/** Milliseconds after which empty rows are deleted. They tell open tabs that the draft was sent; no tab stays open so long. */
const blankStay = 60 * 86_400_000

export const obligationKey = (regime: string, unit: string, asOf: string) => `${regime} ${unit} ${asOf}`

export async function readKept(subject: string, obligation: string): Promise<Kept> {
  return keptOf(await (await store()).get('drafts', [subject, obligation]))
}

/** Merges edits into the stored draft; writes nothing if its round has ended in the meantime. */
export const saveEdits = (draft: DraftName, known: Kept, edits: Edit[]) =>
  change(draft, (row) => {
    // If the browser has cleared its storage, start from the draft that this tab has.
    const now = row.revision < known.revision ? known : row
    return now.rounds > known.rounds ? undefined : { ...now, fields: withEdits(now.fields, edits) }
  })

/** Stores the request before it is sent, unless the round has ended in the meantime. */
export const saveAttempt = (draft: DraftName, known: Kept, attempt: Attempt) =>
  change(draft, (now) => (now.rounds > known.rounds ? undefined : { ...now, attempt }))

/**
 * Ends the round of a draft.
 * @param ids ids of the values that were sent or discarded; undefined for all
 */
export const endDraft = (draft: DraftName, ending: Ending, ids?: string[]) =>
  change(draft, (now) => withEnding(now, ending, ids))

export interface DraftName {
  subject: string
  obligation: string
  /** The tab that makes the change, so that it can ignore its own message. */
  by?: string
}

async function change({ subject, obligation, by = '' }: DraftName, work: (now: Kept) => Kept | undefined) {
  const change = (await store()).transaction('drafts', 'readwrite')
  const now = keptOf(await change.store.get([subject, obligation]))
  const next = work(now)
  if (!next) {
    await change.done
    return now
  }
  const kept = { ...next, revision: next.revision + 1 }
  await change.store.put(rowOf(subject, obligation, kept))
  if (kept.rounds > now.rounds) {
    const mine = IDBKeyRange.bound([subject], [subject, []])
    for (let cursor = await change.store.openCursor(mine); cursor; cursor = await cursor.continue())
      if (isForgotten(cursor.value)) await cursor.delete()
  }
  await change.done
  announce(draftsTopic, `${by} ${subject} ${obligation}`)
  return kept
}

const isForgotten = (row: DraftRow) =>
  row.savedAt !== undefined && row.savedAt < Date.now() - blankStay && Object.keys(keptOf(row).fields).length === 0

const rowOf = (subject: string, obligation: string, { fields, ...more }: Kept): DraftRow => ({
  subject,
  obligation,
  entries: fields,
  ...more,
  savedAt: Date.now(),
})

/** Reads a row, also one of an older version without revisions. */
export function keptOf(row: DraftRow | undefined): Kept {
  if (!row) return nothingKept
  const { entries, reason, attempt, revision, rounds = 0, ending } = row
  if (revision !== undefined) return { fields: entries as Fields, revision, rounds, ending, attempt }
  const all = Object.entries({
    ...(entries as Record<string, Entry>),
    ...(reason && { [reasonField]: { text: reason, mark: null } }),
  })
  // A fixed id, because all tabs that read the row must give its values the same ids.
  return {
    ...nothingKept,
    fields: Object.fromEntries(all.map(([id, entry]) => [id, [{ id: 'first', entry }]])),
    attempt,
  }
}
