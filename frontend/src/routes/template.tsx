import { createRoute } from '@tanstack/react-router'
import { templateOptions, templateValuesOptions } from '../features/reports/template/queries'
import { parseAsked, select } from '../reference/selection'
import { rootRoute } from './root'

export const templateRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/mau-bao-cao',
  validateSearch: parseAsked,
  loaderDeps: ({ search }) => search,
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const { regime, unit, date } = selection
    if (regime) {
      // Another may have worded it meanwhile.
      const template = queries.fetchQuery({ ...templateOptions(regime.id), staleTime: 0 })
      await Promise.all([template, queries.ensureQueryData(templateValuesOptions(regime.id, unit.id, date))])
    }
    return selection
  },
}).lazy(async () => (await import('./template.lazy')).templateView)
