import type { QueryClient } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { progressOptions } from '../features/progress/queries'
import { obligationsOptions } from '../features/submissions/queries'
import { openDesk } from '../i18n/i18n'
import { orLastSeen } from '../reference/seen'
import { parseAsked, select, type Asked } from '../reference/selection'
import { clockOptions, meOptions } from '../session/queries'
import { rootRoute } from './root'

async function loadToday(queries: QueryClient, asked: Asked) {
  const { today } = await queries.ensureQueryData(clockOptions())
  // Nothing has been reported for a day to come.
  const date = asked.date && asked.date < today ? asked.date : undefined
  const { regime, ...selection } = await select(queries, { ...asked, date })
  const { allowedActions } = await queries.ensureQueryData(meOptions())
  const consolidated = allowedActions.includes('VIEW_REPORTS')
  if (!regime) return { ...selection, regime, reports: false, consolidated }
  const reports = selection.unit.level === regime.reportingLevel && allowedActions.includes('VIEW_FIGURES')
  await Promise.all([
    // The words of the overview, which a commune does not see.
    !reports && openDesk(),
    queries.ensureQueryData(progressOptions(regime.id, selection.unit.id, selection.date)),
    reports && queries.ensureQueryData(obligationsOptions(regime.id, selection.unit.id, selection.date)),
  ])
  return { ...selection, regime, reports, consolidated }
}

const keysOf = ({ regime, unit, date, reports }: Awaited<ReturnType<typeof loadToday>>) =>
  regime
    ? [
        progressOptions(regime.id, unit.id, date).queryKey,
        ...(reports ? [obligationsOptions(regime.id, unit.id, date).queryKey] : []),
      ]
    : []

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { help: 'hôm-nay' },
  validateSearch: (search: Record<string, unknown>): Asked & { order?: string } => ({
    ...parseAsked(search),
    order: typeof search.order === 'string' ? search.order : undefined,
  }),
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps: search }) => {
    const loaded = await orLastSeen(queries, { page: '/', search }, () => loadToday(queries, search), keysOf)
    if (!loaded.reports) await openDesk()
    return loaded
  },
}).lazy(async () => (await import('./today.lazy')).todayView)
