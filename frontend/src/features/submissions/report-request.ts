import { api, keyed } from '../../api/client'
import { unwrap, type ApiProblem } from '../../api/problem'
import type { EntryForm, Figure, NewSubmission, Note, OnBehalf } from '../../api/types'
import type { Attempt } from './draft-merge'

/** The request for a first submission, or for the correction of an existing one. */
export interface ReportRequest {
  body: NewSubmission
  correction?: { submissionId: string; version: number; reason: string | undefined }
}

/** @param reason reason of a correction; ignored for a first submission */
export function requestOf(
  { regimeId, unit, asOf, submission }: EntryForm,
  figures: Figure[],
  notes: Note[],
  reason: string,
  onBehalf?: OnBehalf,
): ReportRequest {
  return {
    body: { regimeId, unitId: unit.id, asOf, figures, notes: notes.length > 0 ? notes : undefined, onBehalf },
    correction: submission && {
      submissionId: submission.id,
      version: submission.version,
      reason: reason.trim() || undefined,
    },
  }
}

/** Returns `last` if the request is the same, so that it keeps its key and time; otherwise a new attempt. */
export const attemptOf = (request: ReportRequest, last: Attempt | undefined, enteredAt: string): Attempt =>
  keyed(JSON.stringify(request), last, { enteredAt })

/** @param body the body with `enteredAt` */
export function sendReport({ body, correction }: ReportRequest, key: string) {
  const header = { 'Idempotency-Key': key }
  if (!correction) return unwrap(api.POST('/api/v1/submissions', { body, params: { header } }))
  const { figures, notes, onBehalf, enteredAt } = body
  const { submissionId, version, reason } = correction
  return unwrap(
    api.POST('/api/v1/submissions/{id}/revisions', {
      body: { figures, notes, onBehalf, enteredAt, reason },
      params: { path: { id: submissionId }, header: { ...header, 'If-Match': `"${version}"` } },
    }),
  )
}

/** The indicators of the server's violations (pointers such as `/figures/2/value`). */
export const refusedFields = ({ violations }: ApiProblem, figures: Figure[]): string[] =>
  violations.flatMap(({ pointer }) => {
    const index = /^\/figures\/(\d+)/.exec(pointer ?? '')?.[1]
    return (index !== undefined && figures[Number(index)]?.indicatorId) || []
  })
