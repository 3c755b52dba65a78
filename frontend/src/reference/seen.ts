import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** A page that can be read offline, as it was loaded last. */
export interface Seen {
  page: '/' | '/tien-do'
  /** The search parameters in the URL. */
  search: Record<string, unknown>
  loaded: object
  /** The keys of the answers that the page shows; the first is the one whose age it states. */
  keys: QueryKey[]
}

let seen: Seen | undefined

/** The page that was loaded last. */
export const lastSeen = () => seen

/**
 * Loads a page, or without a connection puts back what the device kept of it.
 *
 * @returns what `load` returns, with `restoredAt` (milliseconds by the clock of the device) if it comes from the device
 */
export async function orLastSeen<T extends object>(
  queries: QueryClient,
  about: Pick<Seen, 'page' | 'search'>,
  load: () => Promise<T>,
  keys: (loaded: T) => QueryKey[],
): Promise<T & { restoredAt?: number }> {
  try {
    const loaded = await load()
    seen = { ...about, loaded, keys: keys(loaded) }
    return loaded
  } catch (error) {
    const { restore } = await import('./kept-pages')
    return (await restore(queries, about, error)) as T & { restoredAt: number }
  }
}
