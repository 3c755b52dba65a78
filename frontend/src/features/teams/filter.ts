import type { TeamLevel } from '../../api/types'

const levels = ['COMMUNE', 'VILLAGE'] as const
const statuses = ['DISSOLVED', 'ALL'] as const

/** Reasons why a team needs a reconstitution. */
export const wants = ['vacant', 'endedVillages', 'endedUnit'] as const
export type TeamWant = (typeof wants)[number]

/** Filter for the list of teams. Without a status it means active teams. */
export interface TeamFilter extends Partial<Record<TeamWant, true>> {
  level?: TeamLevel
  status?: (typeof statuses)[number]
  q?: string
}

const longest = 100

/** Reads the filter from the URL; ignores invalid values. */
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

/** The filter as query parameters. The API lists all teams without a status, so no status becomes ACTIVE. */
export const teamsQuery = ({ status, ...filter }: TeamFilter) => ({
  ...filter,
  status: status === 'ALL' ? undefined : (status ?? ('ACTIVE' as const)),
})

export const isFiltered = (filter: TeamFilter) => Object.values(filter).some((one) => one !== undefined)

const yes = (value: unknown) => (value === true ? true : undefined)
