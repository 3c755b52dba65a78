import type { QueryClient } from '@tanstack/react-query'
import { indicatorsOptions } from '../reference/queries'
import { clockOptions } from '../session/queries'

export async function loadIndicators(queries: QueryClient) {
  const { today } = await queries.ensureQueryData(clockOptions())
  await queries.ensureQueryData(indicatorsOptions(today, true))
  return { today }
}
