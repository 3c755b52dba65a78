import { openDB, type DBSchema } from 'idb'
import type { ProblemBody } from '../api/problem'
import type { IndicatorRef, LocalText, NewSubmission, SubmissionView, UnitRef } from '../api/types'

// What must outlive the tab. Everything has an owner: phones are shared, and the next user sees nothing of the last.

/** What is being typed for one obligation. */
interface DraftRow {
  subject: string
  obligation: string
  entries: unknown
  reason?: string
  attempt?: { key: string; enteredAt: string; content: string }
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
  state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** Why the last attempt did not succeed. */
  problem?: ProblemBody
  /** What the server has: the report itself once sent, or the other one that was there before. */
  submission?: SubmissionView
}

interface Schema extends DBSchema {
  drafts: { key: [subject: string, obligation: string]; value: DraftRow }
  queue: { key: string; value: QueueItem; indexes: { subject: string } }
}

const open = () =>
  openDB<Schema>('toso', 2, {
    upgrade(database, before) {
      if (before < 1) database.createObjectStore('drafts', { keyPath: ['subject', 'obligation'] })
      if (before < 2) database.createObjectStore('queue', { keyPath: 'key' }).createIndex('subject', 'subject')
    },
    // A tab with a newer version needs this one out of the way; the next use opens it anew.
    blocking: () => {
      void opened?.then((database) => database.close())
      opened = undefined
    },
  })

let opened: ReturnType<typeof open> | undefined

export const store = () => (opened ??= open())
