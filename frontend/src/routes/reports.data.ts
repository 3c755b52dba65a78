import type { QueryClient } from '@tanstack/react-query'
import { reportOptions, reportsOptions } from '../features/reports/queries'
import { templateOptions, templateValuesOptions } from '../features/reports/template/queries'
import { select, type Asked } from '../reference/selection'
import { selectBelow } from '../reference/selection-below'

export async function loadReports(queries: QueryClient, asked: Asked) {
  const selection = await selectBelow(queries, asked)
  const { regime, unit, date } = selection
  // Always load the present list, because the offered actions depend on whether the date has a report.
  if (regime) await queries.fetchInfiniteQuery({ ...reportsOptions(regime.id, unit.id, date), staleTime: 0 })
  return selection
}

export async function loadReport(queries: QueryClient, id: string) {
  // Always load the present state: a draft follows its figures, and somebody else may have taken a step.
  await queries.fetchQuery({ ...reportOptions(id), staleTime: 0 })
}

export async function loadTemplate(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  const { regime, unit, date } = selection
  if (regime) {
    // Always load it, because somebody else may have changed it.
    const template = queries.fetchQuery({ ...templateOptions(regime.id), staleTime: 0 })
    await Promise.all([template, queries.ensureQueryData(templateValuesOptions(regime.id, unit.id, date))])
  }
  return selection
}
