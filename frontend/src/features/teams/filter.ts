import type { TeamLevel } from '../../api/types'

const levels = ['COMMUNE', 'VILLAGE'] as const
const statuses = ['DISSOLVED', 'ALL'] as const

/** Which teams are listed; without a status, those that are active. */
export interface TeamFilter {
  level?: TeamLevel
  status?: (typeof statuses)[number]
  q?: string
}

const longest = 100

/** A URL is typed by hand too: what makes no sense is left out. */
export function parseTeamFilter(search: Record<string, unknown>): TeamFilter {
  const q = typeof search.q === 'string' ? search.q.normalize('NFC').trim().slice(0, longest) : ''
  return {
    level: levels.find((level) => level === search.level),
    status: statuses.find((status) => status === search.status),
    q: q || undefined,
  }
}
