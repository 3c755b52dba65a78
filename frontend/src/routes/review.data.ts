import type { QueryClient } from '@tanstack/react-query'
import { comparedOptions, receivedOptions } from '../features/submissions/review/queries'
import type { Asked } from '../reference/selection'
import { selectBelow } from '../reference/selection-below'

export async function loadReview(queries: QueryClient, asked: Asked) {
  const selection = await selectBelow(queries, asked)
  const { regime, unit, date } = selection
  // Always load the present state, because reviewers must see what they accept.
  if (regime)
    await Promise.all([
      queries.fetchQuery({ ...receivedOptions(regime.id, unit.id, date), staleTime: 0 }),
      queries.fetchQuery({ ...comparedOptions(regime.id, unit.id, date), staleTime: 0 }),
    ])
  return selection
}
