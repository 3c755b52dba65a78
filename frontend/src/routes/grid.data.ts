import type { QueryClient } from '@tanstack/react-query'
import { ApiProblem } from '../api/problem'
import { loadDraft } from '../features/submissions/draft'
import { entryFormsOptions, gridDraftsOptions, gridKey } from '../features/submissions/grid/queries'
import { select, type Asked } from '../reference/selection'
import { meOptions } from '../session/queries'

export async function loadGrid(queries: QueryClient, asked: Asked) {
  const { regime, ...selection } = await select(queries, asked)
  if (!regime) return { ...selection, regime, asked: true }
  const { unit, date } = selection
  try {
    const me = await queries.ensureQueryData(meOptions())
    const [{ forms }] = await Promise.all([
      // Always load the present state.
      queries.fetchQuery({ ...entryFormsOptions(regime.id, unit.id, date), staleTime: 0 }),
      loadDraft(queries, me.subject, gridKey(regime.id, unit.id, date)),
    ])
    const units = forms.map((form) => form.unit.id)
    await queries.fetchQuery({ ...gridDraftsOptions(me.subject, regime.id, date, units), staleTime: 0 })
    return { ...selection, regime, asked: forms.length > 0 }
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 422 || error.status === 400))
      return { ...selection, regime, asked: false }
    throw error
  }
}
