import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { Level, UnitMatch, UnitRef } from '../api/types'

/** As many as one looks through before typing on is quicker. */
const shown = 10

export interface UnitQuestion {
  q: string
  asOf: string
  level?: Level
  under?: string
}

export const unitSearchOptions = (question: UnitQuestion) =>
  queryOptions({
    queryKey: ['units', 'search', question],
    // Whoever types on is no longer answered what they asked before.
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/units/search', { params: { query: { ...question, limit: shown } }, signal })),
    staleTime: 60_000,
  })

export interface FoundUnit {
  unit: UnitRef
  /** Absent for what an ended unit passed into. */
  match?: UnitMatch
  ended: boolean
  /** Not there yet. */
  coming: boolean
  /** Not there on the date, where only units of the date are asked for. */
  closed: boolean
}

/** What was found, each ended unit followed by what it passed into. */
export function foundUnits(matches: UnitMatch[], asOf: string, endedToo: boolean): FoundUnit[] {
  const known = new Set(matches.map(({ id }) => id))
  return matches.flatMap((match) => {
    const ended = match.validTo !== undefined && match.validTo <= asOf
    const coming = match.validFrom > asOf
    const closed = !endedToo && (ended || coming)
    const successors = ended ? match.successors.filter(({ id }) => !known.has(id)) : []
    for (const { id } of successors) known.add(id)
    return [
      { unit: match, match, ended, coming, closed },
      ...successors.map((unit) => ({ unit, ended: false, coming: false, closed: false })),
    ]
  })
}
