import type { TreeView } from '../../api/types'

/** The units of the date are what an address means that says nothing. */
export const inSearch = (view: TreeView): TreeView | undefined => (view === 'today' ? view : undefined)

export type Direction = 'asc' | 'desc'

/** `sort` is `unit`, `status` or an indicator's code; without one the units stand in the order of their codes. */
export interface Sorting {
  sort?: string
  dir?: Direction
}

export function parseSorting(search: Record<string, unknown>): Sorting {
  const sort = typeof search.sort === 'string' && /^[\w.-]{1,80}$/.test(search.sort) ? search.sort : undefined
  if (!sort) return {}
  return { sort, dir: search.dir === 'desc' ? 'desc' : 'asc' }
}
