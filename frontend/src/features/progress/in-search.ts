import type { TreeView } from '../../api/types'

/** The value of `view` in the URL; left out for the default, `then`. */
export const inSearch = (view: TreeView): TreeView | undefined => (view === 'today' ? view : undefined)

export type Direction = 'asc' | 'desc'

/** `sort` is `unit`, `status` or the code of an indicator; without it the units are ordered by code. */
export interface Sorting {
  sort?: string
  dir?: Direction
}

export function parseSorting(search: Record<string, unknown>): Sorting {
  const sort = typeof search.sort === 'string' && /^[\w.-]{1,80}$/.test(search.sort) ? search.sort : undefined
  if (!sort) return {}
  return { sort, dir: search.dir === 'desc' ? 'desc' : 'asc' }
}
