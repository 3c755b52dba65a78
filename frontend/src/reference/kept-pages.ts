import { queryOptions, type QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { ApiProblem, networkProblem } from '../api/problem'
import { store, type KeptPage } from '../device/store'
import { sessionState, subject } from '../session/session'
import type { Seen } from './seen'

/** What a page was loaded for. */
interface Loaded {
  unit: { id: string }
  regime: { id: string } | undefined
  date: string
  view?: string
}

/** The pages of the user that the device has. */
export const keptPagesOptions = (of = subject()) =>
  queryOptions({
    queryKey: ['kept-pages', of],
    queryFn: async () => {
      const all = await store().then(
        (database) => database.getAll('pages'),
        () => [],
      )
      return all.filter((page) => page.subject === of)
    },
    staleTime: 0,
  })

/** Whether the URL has any parameter. */
const asks = (search: Seen['search']) => Object.values(search).some((value) => value !== undefined)

/** Whether the page shows what is asked for. Without a question it is what was seen last. */
function shows({ loaded }: KeptPage, search: Seen['search']): boolean {
  const { unit, regime, date, view } = loaded as Loaded
  return (
    !asks(search) ||
    ((search.unit ?? unit.id) === unit.id &&
      (search.regime ?? regime?.id) === regime?.id &&
      (search.date ?? date) === date &&
      (search.view ?? 'then') === (view ?? 'then'))
  )
}

async function keptPage({ page, search }: Pick<Seen, 'page' | 'search'>): Promise<KeptPage | undefined> {
  const who = subject()
  try {
    const kept = who && (await (await store()).get('pages', [who, page]))
    return kept && shows(kept, search) ? kept : undefined
  } catch {
    // Without storage nothing was kept.
    return undefined
  }
}

/**
 * What the page had loaded when it was seen last, with its answers.
 *
 * @throws the failure, if it has another reason than the connection, or if the device has not kept the page
 */
export async function restore(queries: QueryClient, about: Pick<Seen, 'page' | 'search'>, failure: unknown) {
  const { type, status } = failure as Partial<ApiProblem>
  const kept = (type === networkProblem || status === 403 || status === 404) && (await keptPage(about))
  if (!kept) throw failure
  if (type !== networkProblem) {
    // The user may not see it any more.
    await (await store()).delete('pages', [kept.subject, kept.page])
    throw failure
  }
  if (!asks(about.search) && asks(kept.search)) throw redirect({ to: about.page, search: kept.search, replace: true })
  for (const { key, answer } of kept.answers)
    if ((queries.getQueryState(key)?.dataUpdatedAt ?? 0) < kept.at)
      queries.setQueryData(key, answer, { updatedAt: kept.at })
  return { ...kept.loaded, restoredAt: Date.now() }
}

/** Keeps the page on the device, if it belongs to the last user, whose data alone is kept. */
export async function keepPage(queries: QueryClient, { page, search, loaded, keys }: Seen) {
  const who = subject()
  const at = keys[0] && queries.getQueryState(keys[0])?.dataUpdatedAt
  const answers = keys.map((key) => ({ key, answer: queries.getQueryData(key) }))
  if (!who || !at || answers.some(({ answer }) => answer === undefined) || sessionState() !== 'in') return
  const change = (await store()).transaction(['reference', 'pages'], 'readwrite')
  const pages = change.objectStore('pages')
  const before = await pages.get([who, page])
  if ((before?.at ?? 0) < at && (await change.objectStore('reference').get(who)))
    await pages.put({ subject: who, page, search, loaded, answers, at })
  await change.done
}
