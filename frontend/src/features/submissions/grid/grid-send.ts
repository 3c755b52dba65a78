import { ApiProblem, networkProblem } from '../../../api/problem'
import type { SubmissionView } from '../../../api/types'
import { expiredProblem } from '../../../session/session'
import type { Attempt } from '../draft-merge'
import { sendReport, type ReportRequest } from '../report-request'

export type Outcome = { submission: SubmissionView } | { problem: ApiProblem }

export async function sendRow(request: ReportRequest, { key, enteredAt }: Attempt): Promise<Outcome> {
  try {
    return { submission: await sendReport({ ...request, body: { ...request.body, enteredAt } }, key) }
  } catch (error) {
    if (error instanceof ApiProblem) return { problem: error }
    throw error
  }
}

const atOnce = 3

const ofTheLine = [networkProblem, expiredProblem]

/**
 * Runs `work` for the rows in order, a few at a time. Stops if the device is offline or the login has expired.
 * @returns the type of the problem that stopped it; undefined if all rows were processed
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
