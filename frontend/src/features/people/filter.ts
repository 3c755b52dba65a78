import { parseAsked } from '../../reference/selection'
import { unreadParts } from '../../shared/unread'
import type { PersonState, Role } from './types'

/** The roles that a person can hold; SERVICE is for the accounts of programs. */
export const roles = ['REPORTER', 'CONSOLIDATOR', 'ADMINISTRATOR', 'TEAM_LEAD', 'INSPECTOR', 'VIEWER'] as const
export const states = ['ACTIVE', 'SUSPENDED', 'ENDED'] as const satisfies PersonState[]

/** Filter for the list of people. `unit` includes the units below it. */
export interface PeopleFilter {
  q?: string
  unit?: string
  role?: Role
  /** Not `state`: Keycloak leads back to no address that has a parameter of OAuth. */
  status?: PersonState
}

/** The filter as it stands in the URL, not read yet. */
export type PeopleSearch = { [Part in keyof PeopleFilter]?: unknown }

const longest = 100

/** The parts of the URL that make no sense. */
export const unreadOf = (search: PeopleSearch) =>
  unreadParts(search, parsePeopleFilter(search), ['q', 'unit', 'role', 'status'])

/** Reads the filter from the URL; leaves out what makes no sense. */
export function parsePeopleFilter(search: PeopleSearch): PeopleFilter {
  const q = typeof search.q === 'string' ? search.q.normalize('NFC').trim().slice(0, longest) : ''
  return {
    q: q || undefined,
    unit: parseAsked({ unit: search.unit }).unit,
    role: roles.find((role) => role === search.role),
    status: states.find((status) => status === search.status),
  }
}
