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

// Data that must outlive the tab. Each record belongs to a user (`subject`), because phones are shared and users must not see
// each other's data.

/** The draft for one obligation. */
export interface DraftRow {
  subject: string
  obligation: string
  /** Typed values by field. In rows without `revision`, which older versions wrote, a single value. */
  entries: unknown
  /** Only in rows of older versions; now the reason is one of the fields. */
  reason?: string
  attempt?: { key: string; enteredAt: string; content: string }
  /** Number of saves by all tabs. */
  revision?: number
  /** Number of times that the draft was sent or discarded. Each round starts with an empty draft. */
  rounds?: number
  /** How the last round ended; `key` is the Idempotency-Key of the received request. */
  ending?: { how: 'sent' | 'dropped'; key?: string }
  /** Milliseconds by the clock of the device. */
  savedAt?: number
}

/** A queued report. It is never changed after the user sends it, but can be withdrawn. */
export interface QueueItem {
  /** The Idempotency-Key, the same for all attempts. */
  key: string
  subject: string
  body: NewSubmission & { enteredAt: string }
  /** If the report corrects a submission: that submission, the version that the user saw, and the reason. */
  correction?: { submissionId: string; version: number; reason: string | undefined }
  /** The unit and the members below are needed to show the report offline. */
  unit: UnitRef
  regimeName: LocalText
  indicators: IndicatorRef[]
  /** The typed values in this report. Sending removes only these from the draft, not values typed later in another tab. */
  typed?: string[]
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Why the last attempt failed. */
  problem?: ProblemBody
  /** The server's submission: this report after sending, or an existing one that prevents sending. */
  submission?: SubmissionView
}

/** A unit of the last user, with the data that is needed to enter its figures. */
export interface KeptUnit {
  unit: UnitView
  regimes: RegimeView[]
  forms: EntryForm[]
}

/** Data of the last user for offline use. Kept until logout or another user's login. It contains no token. */
export interface Kept {
  subject: string
  me: Me
  clock: ClockView
  /** When the clock was received, in milliseconds by the clock of the device. */
  clockAt: number
  units: KeptUnit[]
}

/** A page of the last user as it was seen last, to be read offline. Kept as long as `Kept`. */
export interface KeptPage {
  subject: string
  page: string
  /** The search parameters in the URL. */
  search: Record<string, unknown>
  /** What the page had loaded. */
  loaded: object
  /** The answers of the server by the key of their query. */
  answers: { key: readonly unknown[]; answer: unknown }[]
  /** When the figures were received, in milliseconds by the clock of the device. */
  at: number
}

interface Schema extends DBSchema {
  drafts: { key: [subject: string, obligation: string]; value: DraftRow }
  queue: { key: string; value: QueueItem; indexes: { subject: string } }
  reference: { key: string; value: Kept }
  pages: { key: [subject: string, page: string]; value: KeptPage }
}

const open = () =>
  openDB<Schema>('toso', 4, {
    upgrade(database, before) {
      if (before < 1) database.createObjectStore('drafts', { keyPath: ['subject', 'obligation'] })
      if (before < 2) database.createObjectStore('queue', { keyPath: 'key' }).createIndex('subject', 'subject')
      if (before < 3) database.createObjectStore('reference', { keyPath: 'subject' })
      if (before < 4) database.createObjectStore('pages', { keyPath: ['subject', 'page'] })
    },
    // Close the connection for a tab with a newer schema; the next use opens it again.
    blocking: () => {
      void opened?.then((database) => database.close())
      opened = undefined
    },
  })

let opened: ReturnType<typeof open> | undefined

export const store = () => (opened ??= open())
