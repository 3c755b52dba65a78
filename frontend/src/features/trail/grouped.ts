import type { AuditAction, TrailRow } from '../../api/types'

/** Actions that only read; somebody who works through a list does them many times. */
const readings: AuditAction[] = ['CONTACT_READ_PHONE', 'PERSON_READ', 'TEAM_READ_PHONE']

const hour = 3_600_000

/** Rows that are shown as one line: the latest of them, and how many there are. */
export interface Group {
  row: TrailRow
  count: number
  /** The time of the earliest one. */
  since: string
}

/** Puts the readings of one person in one unit within an hour together; every change stays a line. Rows come latest first. */
export function grouped(rows: TrailRow[]): Group[] {
  const groups: Group[] = []
  const open = new Map<string, Group>()
  for (const row of rows) {
    const key = readings.includes(row.action) ? [row.action, row.subject, row.unit?.id].join(' ') : undefined
    const group = key && open.get(key)
    if (group && Date.parse(group.row.at) - Date.parse(row.at) < hour) {
      group.count++
      group.since = row.at
      continue
    }
    const begun = { row, count: 1, since: row.at }
    groups.push(begun)
    if (key) open.set(key, begun)
  }
  return groups
}
