import { openDB, type DBSchema } from 'idb'

// What must outlive the tab. Everything has an owner: phones are shared, and the next user sees nothing of the last.

/** What is being typed for one obligation. */
interface DraftRow {
  subject: string
  obligation: string
  entries: unknown
}

interface Schema extends DBSchema {
  drafts: { key: [subject: string, obligation: string]; value: DraftRow }
}

const open = () =>
  openDB<Schema>('toso', 1, {
    upgrade(database) {
      database.createObjectStore('drafts', { keyPath: ['subject', 'obligation'] })
    },
  })

let opened: ReturnType<typeof open> | undefined

export const store = () => (opened ??= open())
