import type { Backfilling } from '../../api/types'
import { parseDate } from '../../shared/dates'
import type { RegimeDraft, RegimeProblems } from './regime-draft'

/** Whether the typed first day has passed, so that the regime needs backfilling. */
export function beginsInThePast(draft: RegimeDraft, today: string): boolean {
  const validFrom = parseDate(draft.validFrom)
  return validFrom !== undefined && validFrom < today
}

/** Reads reason, document and deadline of the backfilling; undefined for a regime that begins today or later. */
export function readBackfilling(draft: RegimeDraft, today: string, problems: RegimeProblems): Backfilling | undefined {
  if (!beginsInThePast(draft, today)) return undefined
  const documentDate = parseDate(draft.documentDate)
  const deadline = parseDate(draft.backfillDeadline)
  if (draft.backfillReason.trim() === '') problems.backfillReason = 'required'
  if (draft.documentNumber.trim() === '') problems.documentNumber = 'required'
  if (!documentDate) problems.documentDate = 'date'
  if (!deadline) problems.backfillDeadline = 'date'
  return {
    reason: draft.backfillReason.trim(),
    documentNumber: draft.documentNumber.trim(),
    documentDate: documentDate ?? '',
    deadline: deadline ?? '',
  }
}
