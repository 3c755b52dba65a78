import type { QueryClient } from '@tanstack/react-query'
import type { RegimeView, TreeView, UnitView } from '../api/types'
import { clockOptions, meOptions } from '../session/queries'
import { addDays, parseDate } from '../shared/dates'
import { regimesOptions, unitOptions } from './queries'

/** What a page is about, as the URL says it; whatever is left out has a default. */
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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** A URL is typed and cut off by hand too: what makes no sense is left out, and its default stands. */
export function parseAsked(search: Record<string, unknown>): Asked {
  const id = (value: unknown) => (typeof value === 'string' && uuid.test(value) ? value.toLowerCase() : undefined)
  const date = (value: unknown) => (typeof value === 'string' ? parseDate(value) : undefined)
  return { regime: id(search.regime), unit: id(search.unit), date: date(search.date) }
}

/** Someone is logged in, and no unit has been entrusted to them. */
export class NoAssignment extends Error {}

/** The unit and the date that are meant where none is said. Whoever's unit has ended begins with its last day. */
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

/** @param tree whose units are meant: those of the date, or those of today for a date before them */
export async function select(queries: QueryClient, asked: Asked, tree: TreeView = 'then'): Promise<Selection> {
  const { unitId, date, today } = await aboutWhat(queries, asked)
  const [unit, regimes] = await Promise.all([
    queries.ensureQueryData(unitOptions(unitId, tree === 'today' ? today : date)),
    // Nobody asked a unit for anything before it was there: what its predecessors were asked counts.
    queries.ensureQueryData(regimesOptions(tree === 'today' ? undefined : unitId, date)),
  ])
  const regime = asked.regime ? regimes.find(({ id }) => id === asked.regime) : regimes[0]
  return { unit, date, today, regimes, regime: regime ?? regimes[0] }
}
