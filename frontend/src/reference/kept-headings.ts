import type { TableFindings } from '../api/types'
import { headingKey, passedOver, type HeadingMap } from '../shared/heading-match'
import type { TableKind } from './table-files'

// Offices send similar tables again and again, so the mapping of their headings is stored on the device.

export type MappedKind = TableKind | 'units'

const memory = (kind: MappedKind) => `toso.columns.${kind}`

function kept(kind: MappedKind): HeadingMap {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(memory(kind)) ?? '{}')
    const pairs = Object.entries(read ?? {}).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
    return Object.fromEntries(pairs)
  } catch {
    return {}
  }
}

export function keepHeadings(kind: MappedKind, map: HeadingMap) {
  localStorage.setItem(memory(kind), JSON.stringify({ ...kept(kind), ...map }))
}

export function forgetHeadings(kind: MappedKind) {
  localStorage.removeItem(memory(kind))
}

/** The stored mapping for unknown headings of a file, without columns that no longer exist or that the file already has. */
export function keptFor(kind: MappedKind, found: TableFindings): HeadingMap {
  const held = kept(kind)
  const free = new Set(found.columns.map(({ column }) => column))
  found.headings.forEach(({ readAs }) => readAs && free.delete(readAs))
  const map: HeadingMap = {}
  for (const { heading, readAs } of found.headings) {
    const column = held[headingKey(heading)]
    if (readAs || !column) continue
    if (column === passedOver || free.delete(column)) map[headingKey(heading)] = column
  }
  return map
}
