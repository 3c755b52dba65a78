import { api } from '../../../api/client'
import { ApiProblem, networkProblem, unwrap } from '../../../api/problem'
import type { NewSubmission, SubmissionView } from '../../../api/types'
import { expiredProblem } from '../../../session/session'
import type { Attempt } from '../draft-merge'

/** What becomes of one row: the first report of a unit, or the correction of what it has sent. */
export interface RowRequest {
  body: NewSubmission
  correction?: { submissionId: string; version: number; reason: string | undefined }
}

export type Outcome = { submission: SubmissionView } | { problem: ApiProblem }

/** The same request keeps its key, also after a reload, so that the server does it once. */
export function attemptOf(request: RowRequest, last: Attempt | undefined, now: string): Attempt {
  const content = JSON.stringify(request)
  return last?.content === content ? last : { key: crypto.randomUUID(), enteredAt: now, content }
}

export async function sendRow({ body, correction }: RowRequest, { key, enteredAt }: Attempt): Promise<Outcome> {
  try {
    if (!correction)
      return {
        submission: await unwrap(
          api.POST('/api/v1/submissions', {
            body: { ...body, enteredAt },
            params: { header: { 'Idempotency-Key': key } },
          }),
        ),
      }
    const { figures, notes, onBehalf } = body
    const { submissionId, version, reason } = correction
    return {
      submission: await unwrap(
        api.POST('/api/v1/submissions/{id}/revisions', {
          body: { figures, notes, onBehalf, reason, enteredAt },
          params: { path: { id: submissionId }, header: { 'Idempotency-Key': key, 'If-Match': `"${version}"` } },
        }),
      ),
    }
  } catch (error) {
    if (error instanceof ApiProblem) return { problem: error }
    throw error
  }
}

const atOnce = 3

const ofTheLine = [networkProblem, expiredProblem]

/**
 * Works through the rows, a few at a time and in their order. Without a line or a login it leaves the rest as they are.
 * @returns the type of the problem that ended it early
 */
export async function eachRow<T>(rows: T[], work: (row: T) => Promise<Outcome>): Promise<string | undefined> {
  const waiting = [...rows]
  let stopped: string | undefined
  const worker = async () => {
    for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
      const outcome = await work(row)
      if (!('problem' in outcome) || !ofTheLine.includes(outcome.problem.type)) continue
      stopped = outcome.problem.type
      waiting.length = 0
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return stopped
}
