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

// Each change reads, merges and writes in one transaction: no other tab's save falls between. They throw where the
// browser forbids storage.

/** Under which the reason of a correction is kept, beside the fields that have an indicator's id. */
export const reasonField = 'reason'

/** Says `<who> <subject> <obligation>`; nobody's name stands for a draft that was ended by the queue. */
export const draftsTopic = 'toso.drafts'

/** Blank rows only remember that something was sent. No tab stays open that long. */
const blankStay = 60 * 86_400_000

export const obligationKey = (regime: string, unit: string, asOf: string) => `${regime} ${unit} ${asOf}`

export async function readKept(subject: string, obligation: string): Promise<Kept> {
  return keptOf(await (await store()).get('drafts', [subject, obligation]))
}

/** Adds what was typed to what is kept by now, unless the round has ended in the meantime: then nothing is written. */
export const saveEdits = (draft: DraftName, known: Kept, edits: Edit[]) =>
  change(draft, (row) => {
    // A browser that has cleared its storage has lost what this tab still knows.
    const now = row.revision < known.revision ? known : row
    return now.rounds > known.rounds ? undefined : { ...now, fields: withEdits(now.fields, edits) }
  })

/** Keeps the request before it is sent, unless the round has ended in the meantime. */
export const saveAttempt = (draft: DraftName, known: Kept, attempt: Attempt) =>
  change(draft, (now) => (now.rounds > known.rounds ? undefined : { ...now, attempt }))

/**
 * Ends the round of a draft.
 * @param ids the values that were sent or given up; without them all that is there
 */
export const endDraft = (draft: DraftName, ending: Ending, ids?: string[]) =>
  change(draft, (now) => withEnding(now, ending, ids))

export interface DraftName {
  subject: string
  obligation: string
  /** Whose change it is, so that this one need not read what it has just written. */
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

/** @returns what is kept, also of a row from before drafts had revisions */
export function keptOf(row: DraftRow | undefined): Kept {
  if (!row) return nothingKept
  const { entries, reason, attempt, revision, rounds = 0, ending } = row
  if (revision !== undefined) return { fields: entries as Fields, revision, rounds, ending, attempt }
  const all = Object.entries({
    ...(entries as Record<string, Entry>),
    ...(reason && { [reasonField]: { text: reason, mark: null } }),
  })
  // Every tab that reads the row must give its values the same names.
  return {
    ...nothingKept,
    fields: Object.fromEntries(all.map(([id, entry]) => [id, [{ id: 'first', entry }]])),
    attempt,
  }
}
