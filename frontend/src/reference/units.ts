import { queryOptions } from '@tanstack/react-query'
import { api } from '../api/client'
import { unwrap } from '../api/problem'
import type { Level, UnitMatch, UnitRef } from '../api/types'

/** Maximum number of results; with more, typing further is quicker than reading them. */
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
    // The signal cancels the request when the user types further.
    queryFn: ({ signal }) =>
      unwrap(api.GET('/api/v1/units/search', { params: { query: { ...question, limit: shown } }, signal })),
    staleTime: 60_000,
  })

export interface FoundUnit {
  unit: UnitRef
  /** Undefined for the successor of an ended unit that was found. */
  match?: UnitMatch
  ended: boolean
  /** Whether the unit does not exist yet on the date. */
  coming: boolean
  /** Whether the unit cannot be chosen, because only units of the date can. */
  closed: boolean
}

/** The search results; each ended unit is followed by its successors. */
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

/** The unit whose code a text is, or the only one that was found; undefined if there is a choice. */
export function onlyMeant(found: FoundUnit[], text: string): UnitRef | undefined {
  const units = found.filter(({ closed }) => !closed).map(({ unit }) => unit)
  const coded = units.filter(({ code }) => code === text)
  const [meant, other] = coded.length > 0 ? coded : units
  return other ? undefined : meant
}
