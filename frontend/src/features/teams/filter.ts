import type { TeamLevel } from '../../api/types'

const levels = ['COMMUNE', 'VILLAGE'] as const
const statuses = ['DISSOLVED', 'ALL'] as const

/** What a team may need a reconstitution for. */
export const wants = ['vacant', 'endedVillages', 'endedUnit'] as const
export type TeamWant = (typeof wants)[number]

/** Which teams are listed; without a status, those that are active. */
export interface TeamFilter extends Partial<Record<TeamWant, true>> {
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
    vacant: yes(search.vacant),
    endedVillages: yes(search.endedVillages),
    endedUnit: yes(search.endedUnit),
  }
}

/** As the API is asked: whoever says nothing of the status means those that are there. */
export const teamsQuery = ({ status, ...filter }: TeamFilter) => ({
  ...filter,
  status: status === 'ALL' ? undefined : (status ?? ('ACTIVE' as const)),
})

export const isFiltered = (filter: TeamFilter) => Object.values(filter).some((one) => one !== undefined)

const yes = (value: unknown) => (value === true ? true : undefined)
