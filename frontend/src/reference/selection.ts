import type { QueryClient } from '@tanstack/react-query'
import type { RegimeView, TreeView, UnitView } from '../api/types'
import { clockOptions, meOptions } from '../session/queries'
import { addDays, parseDate } from '../shared/dates'
import { regimesOptions, unitOptions } from './queries'

/** The selection in the URL; missing members have defaults. */
export interface Asked {
  regime?: string
  unit?: string
  date?: string
}

export interface Selection {
  unit: UnitView
  date: string
  today: string
  regimes: RegimeView[]
  regime: RegimeView | undefined
}

/** From the top: a regime asks nothing of units below its reporting level, such as villages where communes report. */
export const levels = ['COUNTRY', 'PROVINCE', 'DISTRICT', 'COMMUNE', 'VILLAGE'] as const satisfies UnitView['level'][]

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Reads the selection from the URL; ignores invalid values. */
export function parseAsked(search: Record<string, unknown>): Asked {
  const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined)
  const date = (value: unknown) => (typeof value === 'string' ? parseDate(value) : undefined)
  return { regime: id(search.regime), unit: id(search.unit), date: date(search.date) }
}

/** Thrown if the user has no assignment. */
export class NoAssignment extends Error {}

/** Unit and date with their defaults: the user's unit and today. For an ended unit the default date is its last day. */
export async function aboutWhat(queries: QueryClient, asked: Asked) {
  const [me, { today }] = await Promise.all([
    queries.ensureQueryData(meOptions()),
    queries.ensureQueryData(clockOptions()),
  ])
  const [former] = me.assignments.length === 0 ? me.formerAssignments : []
  const unitId = asked.unit ?? me.assignments[0]?.unit.id ?? former?.unit.id
  if (!unitId) throw new NoAssignment()
  return { unitId, date: asked.date ?? (former ? addDays(former.endedOn, -1) : today), today }
}

/** @param tree `then` for the units of the date, `today` for the units of today */
export async function select(queries: QueryClient, asked: Asked, tree: TreeView = 'then'): Promise<Selection> {
  const { unitId, date, today } = await aboutWhat(queries, asked)
  const [unit, regimes] = await Promise.all([
    queries.ensureQueryData(unitOptions(unitId, tree === 'today' ? today : date)),
    // A unit of today may not have existed on the date and so has no regimes then; list all regimes for its predecessors.
    queries.ensureQueryData(regimesOptions(tree === 'today' ? undefined : unitId, date)),
  ])
  const first = regimes.find(({ reportingLevel }) => levels.indexOf(reportingLevel) >= levels.indexOf(unit.level))
  const regime = regimes.find(({ id }) => id === asked.regime)
  return { unit, date, today, regimes, regime: regime ?? first ?? regimes[0] }
}
