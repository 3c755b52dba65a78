import { createRoute } from '@tanstack/react-router'
import { NothingAsked } from '../components/nothing-asked'
import { LatestFigures } from '../features/progress/latest-figures'
import { progressOptions } from '../features/progress/queries'
import { TodayOverview } from '../features/progress/today-overview'
import { obligationsOptions } from '../features/submissions/queries'
import { ReporterToday } from '../features/submissions/reporter-today'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: (search: Record<string, unknown>): { regime?: string; unit?: string } => {
    const { regime, unit } = parseAsked(search)
    return { regime, unit }
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const { regime, ...selection } = await select(queries, deps)
    if (!regime) return { ...selection, regime, reports: false }
    const reports = selection.unit.level === regime.reportingLevel
    await Promise.all([
      queries.ensureQueryData(progressOptions(regime.id, selection.unit.id, selection.date)),
      reports && queries.ensureQueryData(obligationsOptions(regime.id, selection.unit.id, selection.date)),
    ])
    return { ...selection, regime, reports }
  },
  component: function Today() {
    const { regime, unit, date, regimes, reports } = todayRoute.useLoaderData()
    if (!regime) return <NothingAsked unit={unit} date={date} />
    if (!reports) return <TodayOverview regime={regime} regimes={regimes} unit={unit} date={date} />
    return (
      <ReporterToday regime={regime} regimes={regimes} unit={unit} today={date}>
        <LatestFigures regime={regime} unit={unit} date={date} />
      </ReporterToday>
    )
  },
})
