import type { UnitHistory } from '../../api/types'
import { addDays } from '../../shared/dates'

/** The day for which a unit is shown: today, or the nearest day on which it exists. */
export function dayOf({ versions }: UnitHistory, today: string): string {
  const from = versions[0]?.validFrom ?? today
  const to = versions.at(-1)?.validTo
  if (today < from) return from
  return to !== undefined && to <= today ? addDays(to, -1) : today
}
