import type { QueryClient } from '@tanstack/react-query'
import { allocationOptions, targetsOptions } from '../features/targets/queries'
import { indicatorsOptions } from '../reference/queries'
import { select, type Asked } from '../reference/selection'

export async function loadTargets(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  await queries.ensureQueryData(targetsOptions(selection.date))
  return selection
}

export async function loadDeclaration(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  const indicators = await queries.ensureQueryData(indicatorsOptions(selection.date))
  return { ...selection, indicators }
}

export async function loadAllocation(queries: QueryClient, targetId: string, asked: Asked) {
  const { unit, date } = await select(queries, asked)
  // Always load it, because somebody else may have changed the allocation.
  await queries.fetchQuery({ ...allocationOptions(targetId, unit.id, date), staleTime: 0 })
  return { unit, date }
}
