import type { EntryForm, Figure, Note } from '../../../api/types'
import { sumExactly, type Exact } from '../../../shared/numbers'
import type { View } from '../draft-merge'
import { askedFor, check, isBlank, sameFigures, withSent, type Entries, type FieldProblem } from '../entries'
import { findings, measureOf, type Finding } from '../rules'

type RowState =
  /** Neither sent nor typed. */
  | 'blank'
  | 'exempt'
  | 'locked'
  /** A report for this unit and date is queued on this device. */
  | 'queued'
  /** Another tab has sent it, and the submission is not loaded yet. */
  | 'ended'
  | 'saved'
  | 'returned'
  /** Another tab has different figures, and the user has to choose. */
  | 'split'
  | 'incomplete'
  | 'invalid'
  | 'unexplained'
  | 'ready'

/** The row of a unit: sent and typed figures combined, with their problems. */
export interface Row {
  form: EntryForm
  state: RowState
  /** Whether the row can be changed. */
  open: boolean
  typed: Entries
  entries: Entries
  /** Different values in other tabs. */
  others: View['others']
  figures: Figure[]
  problems: FieldProblem[]
  errors: Finding[]
  warnings: Finding[]
  /** Whether the typed figures differ from the sent ones. */
  changed: boolean
}

/** The part of a row's state that other tabs cause. */
export type Side = Pick<View, 'others' | 'ended'>

const noSide: Side = { others: {} }

export function rowOf(
  form: EntryForm,
  typed: Entries,
  isQueued: boolean,
  refused: string[] = [],
  { others, ended }: Side = noSide,
): Row {
  const sent = form.submission?.figures ?? []
  const entries = withSent(typed, sent)
  const { figures, problems: unread } = check(askedFor(form), entries)
  const problems = [...unread, ...refused.map((indicatorId) => ({ indicatorId, code: 'refused' as const }))]
  const found = findings(measureOf(form), figures)
  const changed = form.submission
    ? unread.some(({ code }) => code !== 'absent') || !sameFigures(figures, sent)
    : !isBlank(entries)
  const open =
    form.status !== 'EXEMPT' &&
    !isQueued &&
    !ended &&
    (form.submission ? form.submission.allowedActions.includes('CORRECT') : form.allowedActions.includes('SUBMIT'))
  const row: Row = {
    form,
    state: 'ready',
    open,
    typed,
    entries,
    others,
    figures,
    problems,
    errors: found.filter(({ rule }) => rule.severity === 'ERROR'),
    warnings: found.filter(({ rule }) => rule.severity === 'WARNING'),
    changed,
  }
  return { ...row, state: ended ? 'ended' : stateOf(row, isQueued) }
}

function stateOf(row: Row, isQueued: boolean): RowState {
  const { form, problems, errors, warnings } = row
  if (form.status === 'EXEMPT') return 'exempt'
  if (isQueued) return 'queued'
  if (!row.open) return 'locked'
  if (!row.changed) return form.submission ? (form.submission.state === 'RETURNED' ? 'returned' : 'saved') : 'blank'
  if (Object.keys(row.others).length > 0) return 'split'
  if (errors.length > 0 || problems.some(({ code }) => code !== 'absent')) return 'invalid'
  if (problems.length > 0) return 'incomplete'
  return warnings.length > 0 && reasonOf(row) === '' ? 'unexplained' : 'ready'
}

/** Whether two rows look the same. Compares only the inputs of a row and the number of its problems. */
export function isSameRow(one: Row, other: Row): boolean {
  return (
    one.form === other.form &&
    one.typed === other.typed &&
    one.others === other.others &&
    one.state === other.state &&
    one.open === other.open &&
    one.problems.length === other.problems.length &&
    one.errors.length === other.errors.length &&
    one.warnings.length === other.warnings.length
  )
}

/** The row without problems of a figure that is being typed. */
export function withoutRemarksOn(row: Row, indicator: string): Row {
  if (!row.open) return row
  const other = ({ indicatorId }: { indicatorId: string }) => indicatorId !== indicator
  const { problems, errors, warnings } = row
  const rest = {
    ...row,
    problems: problems.filter(other),
    errors: errors.filter(other),
    warnings: warnings.filter(other),
  }
  return { ...rest, state: stateOf(rest, false) }
}

/** The first reason of a row; it explains all its warnings that have none. */
function reasonOf({ entries, warnings }: Pick<Row, 'entries' | 'warnings'>): string {
  const reasons = warnings.map(({ indicatorId }) => entries[indicatorId]?.reason?.trim() ?? '')
  return reasons.find((reason) => reason !== '') ?? ''
}

export function notesOf(row: Row): Note[] {
  const text = reasonOf(row)
  const warned = [...new Set(row.warnings.map(({ indicatorId }) => indicatorId))]
  return warned.map((indicatorId) => ({ indicatorId, text: row.entries[indicatorId]?.reason?.trim() || text }))
}

/** Whether the row needs a reason: it changes a submission that was not returned. */
export const needsReason = ({ form, changed, open }: Row) =>
  open && changed && form.submission !== undefined && form.submission.state !== 'RETURNED'

/** The sum of the numbers in a column; null if there are none. */
export function columnTotal(rows: Row[], indicatorId: string): Exact | null {
  const values = rows
    .map(({ figures }) => figures.find((figure) => figure.indicatorId === indicatorId)?.value)
    .filter((value) => value != null)
  return values.length > 0 ? sumExactly(values) : null
}
