import type { QueryClient } from '@tanstack/react-query'
import { levels, select, type Asked, type Selection } from './selection'

/**
 * The selection of a page for work on the units below. The default regime is one in which they report: a commune can report to
 * the province in one regime and ask its villages in another.
 */
export async function selectBelow(queries: QueryClient, asked: Asked): Promise<Selection> {
  const selection = await select(queries, asked)
  const { regimes, regime, unit } = selection
  if (regime?.id === asked.regime) return selection
  const below = regimes.find(({ reportingLevel }) => levels.indexOf(reportingLevel) > levels.indexOf(unit.level))
  return { ...selection, regime: below ?? regime }
}
