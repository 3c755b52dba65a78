import type { QueryClient } from '@tanstack/react-query'
import { createRoute } from '@tanstack/react-router'
import { ApiProblem, networkProblem } from '../api/problem'
import { loadDraft } from '../features/submissions/draft'
import { obligationKey } from '../features/submissions/draft-store'
import { entryFormOptions } from '../features/submissions/queries'
import { parseAsked, select, type Asked } from '../reference/selection'
import { meOptions } from '../session/queries'
import { sessionState } from '../session/session'
import { rootRoute } from './root'

export const entryPath = '/nhap-bao-cao'

export const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: entryPath,
  staticData: { help: 'nhập-báo-cáo' },
  // `correct` opens an existing submission for correction.
  validateSearch: (search: Record<string, unknown>): Asked & { correct?: true } => ({
    ...parseAsked(search),
    correct: search.correct === true || undefined,
  }),
  loaderDeps: ({ search: { regime, unit, date } }) => ({ regime, unit, date }),
  loader: async ({ context: { queries }, deps }) => {
    const { subject } = await queries.ensureQueryData(meOptions())
    const early = sessionState() === 'resuming' ? await fromDevice(queries, deps) : undefined
    const selection = early ?? (await load(queries, deps).catch((error: unknown) => withoutLine(queries, deps, error)))
    const { regime, unit, date } = selection
    if (regime) await loadDraft(queries, subject, obligationKey(regime.id, unit.id, date))
    return selection
  },
}).lazy(async () => (await import('./entry.lazy')).entryView)

async function load(queries: QueryClient, asked: Asked) {
  const selection = await select(queries, asked)
  const { regime, unit, date } = selection
  if (!regime) return { ...selection, asked: true }
  try {
    // Always load the present state, because somebody else may have sent in the meantime.
    await queries.fetchQuery({ ...entryFormOptions(regime.id, unit.id, date), staleTime: 0 })
    return { ...selection, asked: true }
  } catch (error) {
    if (error instanceof ApiProblem && (error.status === 422 || error.status === 400))
      return { ...selection, asked: false }
    throw error
  }
}

/** After a network error, uses the data on the device, which is enough to enter and queue a report. */
async function withoutLine(queries: QueryClient, asked: Asked, error: unknown) {
  if (!(error instanceof ApiProblem) || error.type !== networkProblem) throw error
  const selection = await fromDevice(queries, asked)
  if (!selection) throw error
  return selection
}

async function fromDevice(queries: QueryClient, asked: Asked) {
  const { standIn } = await import('../app/offline-entry')
  const selection = await standIn(queries, asked)
  return selection && { ...selection, asked: true }
}
