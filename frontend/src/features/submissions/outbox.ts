import { queryOptions } from '@tanstack/react-query'
import { api } from '../../api/client'
import { ApiProblem, isFinal, networkProblem, unwrap } from '../../api/problem'
import { store, type QueueItem } from '../../device/store'
import { alone as aloneAs, announce, listen as listenTo } from '../../device/tabs'
import { businessNow } from '../../session/business-clock'
import { expiredProblem, logIn } from '../../session/session'
import { endDraft, keptOf, obligationKey } from './draft-store'
import { sameFigures } from './entries'
import { sendReport } from './report-request'

const name = 'toso.queue'
const sentStay = 7 * 86_400_000

/** Calls `changed` after each change of the queue, also by other tabs. */
export const listen = (changed: () => void) => listenTo(name, changed)

export const outboxOptions = (subject: string) =>
  queryOptions({
    queryKey: ['outbox', subject],
    queryFn: async () => {
      // Without storage the queue is empty, and everything else works.
      const items = await store().then(
        (database) => database.getAllFromIndex('queue', 'subject', subject),
        () => [],
      )
      return items.sort((a, b) => b.body.enteredAt.localeCompare(a.body.enteredAt))
    },
  })

export const isUnsent = ({ state }: QueueItem) => state !== 'sent'

export const obligationOf = ({ body }: QueueItem) => obligationKey(body.regimeId, body.unitId, body.asOf)

export async function put(item: QueueItem) {
  await (await store()).put('queue', item)
  announce(name, item.key)
}

/**
 * Queues a report, unless another tab has sent or queued one for the same obligation since this tab read the draft.
 * @param rounds the draft's number of rounds as this tab knows it
 * @returns whether the report was queued
 */
export async function enqueue(item: QueueItem, rounds: number): Promise<boolean> {
  const obligation = obligationOf(item)
  const change = (await store()).transaction(['drafts', 'queue'], 'readwrite')
  const kept = keptOf(await change.objectStore('drafts').get([item.subject, obligation]))
  const queued = await change.objectStore('queue').index('subject').getAll(item.subject)
  const isOther = (each: QueueItem) => each.key !== item.key && isUnsent(each) && obligationOf(each) === obligation
  // The same key is the same request, which the server accepts only once.
  const free = (kept.rounds <= rounds || kept.ending?.key === item.key) && !queued.some(isOther)
  if (free) await change.objectStore('queue').put(item)
  await change.done
  announce(name, item.key)
  return free
}

/** Holds a lock across tabs, so that no report is sent twice or withdrawn while it is being sent. */
const alone = <T>(work: () => Promise<T>): Promise<T> => aloneAs(name, work)

/** Removes an unsent report from the queue. */
export const withdraw = (key: string) =>
  alone(async () => {
    const database = await store()
    const item = await database.get('queue', key)
    if (item && isUnsent(item)) await database.delete('queue', key)
    announce(name, key)
  })

/**
 * Sends a report unless another tab has sent it, and returns its new state. If the login has expired, opens the login page; the
 * report is sent after the return.
 */
export async function deliver(key: string): Promise<QueueItem | undefined> {
  const item = await alone(() => send(key))
  if (item?.problem?.type === expiredProblem) await logIn().catch(() => undefined)
  return item
}

/** Sends waiting reports in order of entry until network, login or server fail. Returns the number of received reports. */
export async function drain(subject: string): Promise<number> {
  const items = await (await store()).getAllFromIndex('queue', 'subject', subject)
  let received = 0
  for (const item of items.sort((a, b) => a.body.enteredAt.localeCompare(b.body.enteredAt))) {
    if (item.state === 'sent' && Date.parse(item.body.enteredAt) < businessNow() - sentStay)
      await (await store()).delete('queue', item.key)
    if (item.state !== 'waiting' && item.state !== 'sending') continue
    const after = await alone(() => send(item.key))
    if (after?.state === 'sent') received++
    if (isOfAll(after?.problem)) break
  }
  return received
}

/** Whether the problem would affect all other reports too. */
const isOfAll = (problem: QueueItem['problem']) =>
  problem?.type === networkProblem || problem?.type === expiredProblem || [429, 503].includes(problem?.status ?? 0)

async function send(key: string): Promise<QueueItem | undefined> {
  const database = await store()
  const item = await database.get('queue', key)
  // We hold the lock, so a report in state `sending` was interrupted. It may have arrived; the same key makes a retry safe.
  if (!item || item.state === 'sent' || item.state === 'failed') return item
  await put({ ...item, state: 'sending', problem: undefined })
  const after = await attempt(item)
  await put(after)
  if (after.state === 'sent')
    await endDraft(
      { subject: item.subject, obligation: obligationOf(item) },
      { how: 'sent', key: item.key },
      item.typed,
    )
  return after
}

async function attempt(item: QueueItem): Promise<QueueItem> {
  try {
    const submission = await sendReport(item, item.key)
    return { ...item, state: 'sent', problem: undefined, submission }
  } catch (error) {
    if (!(error instanceof ApiProblem)) return { ...item, state: 'waiting' }
    try {
      return await after(item, error)
    } catch {
      // The existing submission could not be loaded; the next attempt tries again.
      return { ...item, state: 'waiting', problem: bodyOf(error) }
    }
  }
}

async function after(item: QueueItem, problem: ApiProblem): Promise<QueueItem> {
  const { submissionId } = problem.members
  const conflict = problem.key === 'submission-exists' || problem.key === 'stale'
  if (!conflict || typeof submissionId !== 'string')
    return { ...item, state: isFinal(problem) ? 'failed' : 'waiting', problem: bodyOf(problem) }
  const submission = await unwrap(api.GET('/api/v1/submissions/{id}', { params: { path: { id: submissionId } } }))
  if (sameFigures(item.body.figures, submission.figures))
    return { ...item, state: 'sent', problem: undefined, submission }
  return { ...item, state: 'failed', problem: bodyOf(problem), submission }
}

const bodyOf = ({ type, status, message, instance, violations }: ApiProblem) => ({
  type,
  status,
  title: message,
  instance,
  errors: violations,
})
