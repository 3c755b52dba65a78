import type { QueryClient } from '@tanstack/react-query'
import type { RegimeView, UnitView } from '../api/types'
import { clockOptions, meOptions } from '../session/queries'
import { parseDate } from '../shared/dates'
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

export async function select(queries: QueryClient, asked: Asked): Promise<Selection> {
  const [me, clock] = await Promise.all([queries.ensureQueryData(meOptions()), queries.ensureQueryData(clockOptions())])
  const unitId = asked.unit ?? me.assignments[0]?.unit.id
  if (!unitId) throw new NoAssignment()
  const date = asked.date ?? clock.today
  const [unit, { items: regimes }] = await Promise.all([
    queries.ensureQueryData(unitOptions(unitId, date)),
    queries.ensureQueryData(regimesOptions(unitId, date)),
  ])
  const regime = asked.regime ? regimes.find(({ id }) => id === asked.regime) : regimes[0]
  return { unit, date, today: clock.today, regimes, regime: regime ?? regimes[0] }
}
