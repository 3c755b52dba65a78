import type { QueryClient } from '@tanstack/react-query'
import { notFound } from '@tanstack/react-router'
import type { TreeView } from '../api/types'
import { originOptions } from '../features/progress/origin/queries'
import { aboutWhat, select, type Asked } from '../reference/selection'
import { isSum, largestSum } from '../reference/sum'
import { treeViews } from '../reference/tree-views'

interface AskedOrigin extends Asked {
  indicator?: string
  from?: string
  view?: TreeView
}

/** Loads the origin. The default indicator is the sum over most of the others, or else the last one of the regime. */
export async function loadOrigin(queries: QueryClient, asked: AskedOrigin) {
  const about = await aboutWhat(queries, asked)
  const views = await treeViews(queries, about.unitId, about.date, about.today)
  const view = views.find((one) => one === asked.view) ?? views[0]
  const { regime, unit, date, today } = await select(queries, asked, view)
  if (!regime) return { regime, unit, date }
  const { indicators } = regime
  const indicator =
    indicators.find(({ id }) => id === asked.indicator) ??
    largestSum(indicators, (one) => (isSum(one) ? one.partIds : [])) ??
    indicators.at(-1)
  if (!indicator) throw notFound()
  const question = { regime: regime.id, unit: unit.id, indicator: indicator.id, asOf: date, view, from: asked.from }
  await queries.ensureInfiniteQueryData(originOptions(question))
  return { regime, unit, date, today, question }
}
