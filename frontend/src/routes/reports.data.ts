import type { QueryClient } from '@tanstack/react-query'
import { reportOptions, reportsOptions } from '../features/reports/queries'
import { templateOptions, templateValuesOptions } from '../features/reports/template/queries'
import { select, type Asked } from '../reference/selection'

export async function loadReports(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  const { regime, unit, date } = selection
  // Whether there is a report of the date decides what the page offers: that of now counts.
  if (regime) await queries.fetchInfiniteQuery({ ...reportsOptions(regime.id, unit.id, date), staleTime: 0 })
  return selection
}

export async function loadReport(queries: QueryClient, id: string) {
  // A draft follows its figures, and another may have taken a step: that of now counts.
  await queries.fetchQuery({ ...reportOptions(id), staleTime: 0 })
}

export async function loadTemplate(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  const { regime, unit, date } = selection
  if (regime) {
    // Another may have worded it meanwhile.
    const template = queries.fetchQuery({ ...templateOptions(regime.id), staleTime: 0 })
    await Promise.all([template, queries.ensureQueryData(templateValuesOptions(regime.id, unit.id, date))])
  }
  return selection
}
