import type { QueryClient } from '@tanstack/react-query'
import type { TreeView } from '../api/types'
import { progressOptions } from '../features/progress/queries'
import { historyOptions } from '../features/submissions/queries'
import { aboutWhat, select, type Asked } from '../reference/selection'
import { treeViews } from '../reference/tree-views'
import { meOptions } from '../session/queries'

export async function loadProgress(queries: QueryClient, asked: Asked & { view?: TreeView }) {
  const about = await aboutWhat(queries, asked)
  const views = await treeViews(queries, about.unitId, about.date, about.today)
  const view = views.find((one) => one === asked.view) ?? views[0]
  const { regime, ...selected } = await select(queries, asked, view)
  const selection = { ...selected, views, view }
  if (!regime) return { ...selection, regime, reports: false }
  const { unit, date } = selection
  // In the tree of today, figures can come from predecessors, so the unit has no submissions of its own to show.
  const { allowedActions } = await queries.ensureQueryData(meOptions())
  const reports = view === 'then' && unit.level === regime.reportingLevel && allowedActions.includes('VIEW_FIGURES')
  await Promise.all([
    queries.ensureQueryData(progressOptions(regime.id, unit.id, date, view)),
    reports && queries.ensureInfiniteQueryData(historyOptions(regime.id, unit.id, date)),
  ])
  return { ...selection, regime, reports }
}

/** The answers that the page shows; the history only as far as it was opened. */
export const progressKeys = ({ regime, unit, date, view, reports }: Awaited<ReturnType<typeof loadProgress>>) =>
  regime
    ? [
        progressOptions(regime.id, unit.id, date, view).queryKey,
        ...(reports ? [historyOptions(regime.id, unit.id, date).queryKey] : []),
      ]
    : []
