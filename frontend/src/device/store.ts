import { openDB, type DBSchema } from 'idb'
import type { ProblemBody } from '../api/problem'
import type {
  ClockView,
  EntryForm,
  IndicatorRef,
  LocalText,
  Me,
  NewSubmission,
  RegimeView,
  SubmissionView,
  UnitRef,
  UnitView,
} from '../api/types'

// What must outlive the tab. Everything has an owner: phones are shared, and the next user sees nothing of the last.

/** What is being typed for one obligation. */
export interface DraftRow {
  subject: string
  obligation: string
  /** By field, every value that stands; before drafts had revisions, one value without a name. */
  entries: unknown
  /** Only of rows from before drafts had revisions: now a field among the others. */
  reason?: string
  attempt?: { key: string; enteredAt: string; content: string }
  /** Counts the saves, of all tabs together. */
  revision?: number
  /** Counts how often what was typed has been sent or given up: the next round starts from nothing. */
  rounds?: number
  /** How the last round ended; `key` names the request that was received. */
  ending?: { how: 'sent' | 'dropped'; key?: string }
  /** By the clock of the device. */
  savedAt?: number
}

/** A report from the moment of sending: never changed again, only withdrawn. */
export interface QueueItem {
  /** The Idempotency-Key of every attempt. */
  key: string
  subject: string
  body: NewSubmission & { enteredAt: string }
  /** In the place of what was sent, as it was seen. */
  correction?: { submissionId: string; version: number; reason: string | undefined }
  /** What it takes to show it without a line. */
  unit: UnitRef
  regimeName: LocalText
  indicators: IndicatorRef[]
  /** The typed values that it was made of. What another tab types later is not among them, and outlives the sending. */
  typed?: string[]
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Why the last attempt did not succeed. */
  problem?: ProblemBody
  /** What the server has: the report itself once sent, or the other one that was there before. */
  submission?: SubmissionView
}

/** One of the last user's own units, and what it takes to enter its figures. */
export interface KeptUnit {
  unit: UnitView
  regimes: RegimeView[]
  forms: EntryForm[]
}

/** What the last user's pages need without a line: until they log out, or somebody else logs in. No token is among it. */
export interface Kept {
  subject: string
  me: Me
  clock: ClockView
  /** When the clock was told, by the clock of the device. */
  clockAt: number
  units: KeptUnit[]
}

interface Schema extends DBSchema {
  drafts: { key: [subject: string, obligation: string]; value: DraftRow }
  queue: { key: string; value: QueueItem; indexes: { subject: string } }
  reference: { key: string; value: Kept }
}

const open = () =>
  openDB<Schema>('toso', 3, {
    upgrade(database, before) {
      if (before < 1) database.createObjectStore('drafts', { keyPath: ['subject', 'obligation'] })
      if (before < 2) database.createObjectStore('queue', { keyPath: 'key' }).createIndex('subject', 'subject')
      if (before < 3) database.createObjectStore('reference', { keyPath: 'subject' })
    },
    // A tab with a newer version needs this one out of the way; the next use opens it anew.
    blocking: () => {
      void opened?.then((database) => database.close())
      opened = undefined
    },
  })

let opened: ReturnType<typeof open> | undefined

export const store = () => (opened ??= open())
