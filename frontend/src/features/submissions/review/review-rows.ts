import type { EntryForm, IndicatorRef, RegimeView, SubmissionView } from '../../../api/types'
import { findings, measureOf, type Finding } from '../rules'
import type { Order } from './orders'

/** A received submission with what its figures are compared with. */
export interface ReviewRow {
  submission: SubmissionView
  /** Undefined if the unit was not asked on that date. */
  form: EntryForm | undefined
  /** The rules that its figures break. */
  found: Finding[]
}

/** The figures that the form asks for and the report does not answer, not even with a mark. */
export function lackingFigures({ submission, form }: ReviewRow): IndicatorRef[] {
  return (form?.fields ?? [])
    .map(({ indicator }) => indicator)
    .filter(
      ({ id, partIds }) => partIds.length === 0 && !submission.figures.some(({ indicatorId }) => indicatorId === id),
    )
}

/** Whether figures are checked: by rules of the regime, or by bounds of its indicators. */
export const hasRules = ({ rules, indicators }: Pick<RegimeView, 'rules' | 'indicators'>) =>
  rules.length > 0 || indicators.some(({ answer }) => answer.min != null || answer.max != null)

const ofOwnHistory = (found: Finding[]) => found.filter(({ code }) => code === 'falling' || code === 'jump').length

/**
 * @param order `unusual`: those outside the unit's own history first (figures that fall or jump), then those that break other
 *   rules, the most findings first; `code`: by the code of the unit
 */
export function reviewRows(received: SubmissionView[], forms: EntryForm[], order: Order): ReviewRow[] {
  const ofUnit = new Map(forms.map((form) => [form.unit.id, form]))
  const rows = received.map((submission) => {
    const form = ofUnit.get(submission.unit.id)
    return { submission, form, found: form ? findings(measureOf(form), submission.figures) : [] }
  })
  const byCode = (a: ReviewRow, b: ReviewRow) =>
    (a.submission.unit.code ?? '').localeCompare(b.submission.unit.code ?? '')
  if (order === 'code') return rows.sort(byCode)
  return rows.sort(
    (a, b) => ofOwnHistory(b.found) - ofOwnHistory(a.found) || b.found.length - a.found.length || byCode(a, b),
  )
}
