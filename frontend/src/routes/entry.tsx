import { createRoute } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem'
import { draftOptions, obligationKey } from '../features/submissions/draft'
import { entryFormOptions } from '../features/submissions/queries'
import { parseAsked, select, type Asked } from '../reference/selection'
import { meOptions } from '../session/queries'
import { rootRoute } from './root'

export const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/nhap-bao-cao',
  // `correct` opens what was sent for a correction.
  validateSearch: (search: Record<string, unknown>): Asked & { correct?: true } => ({
    ...parseAsked(search),
    correct: search.correct === true || undefined,
  }),
  loaderDeps: ({ search: { regime, unit, date } }) => ({ regime, unit, date }),
  loader: async ({ context: { queries }, deps }) => {
    const selection = await select(queries, deps)
    const { regime, unit, date } = selection
    if (!regime) return { ...selection, asked: true }
    try {
      const me = await queries.ensureQueryData(meOptions())
      await Promise.all([
        // The state of now, not the one of an earlier visit: somebody else may have sent in the meantime.
        queries.fetchQuery({ ...entryFormOptions(regime.id, unit.id, date), staleTime: 0 }),
        queries.ensureQueryData(draftOptions(me.subject, obligationKey(regime.id, unit.id, date))),
      ])
      return { ...selection, asked: true }
    } catch (error) {
      if (error instanceof ApiProblem && (error.status === 422 || error.status === 400))
        return { ...selection, asked: false }
      throw error
    }
  },
}).lazy(async () => (await import('./entry.lazy')).entryView)
