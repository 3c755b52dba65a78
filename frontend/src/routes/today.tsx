import { createRoute } from '@tanstack/react-router'
import { progressOptions } from '../features/progress/queries'
import { obligationsOptions } from '../features/submissions/queries'
import { openDesk } from '../i18n/i18n'
import { parseAsked, select } from '../reference/selection'
import { meOptions } from '../session/queries'
import { rootRoute } from './root'

export const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  staticData: { help: 'hôm-nay' },
  validateSearch: (search: Record<string, unknown>): { regime?: string; unit?: string } => {
    const { regime, unit } = parseAsked(search)
    return { regime, unit }
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const { regime, ...selection } = await select(queries, deps)
    const { allowedActions } = await queries.ensureQueryData(meOptions())
    const consolidated = allowedActions.includes('VIEW_REPORTS')
    if (!regime) {
      await openDesk()
      return { ...selection, regime, reports: false, consolidated }
    }
    const reports = selection.unit.level === regime.reportingLevel && allowedActions.includes('VIEW_FIGURES')
    await Promise.all([
      // The words of the overview, which a commune does not see.
      !reports && openDesk(),
      queries.ensureQueryData(progressOptions(regime.id, selection.unit.id, selection.date)),
      reports && queries.ensureQueryData(obligationsOptions(regime.id, selection.unit.id, selection.date)),
    ])
    return { ...selection, regime, reports, consolidated }
  },
}).lazy(async () => (await import('./today.lazy')).todayView)
