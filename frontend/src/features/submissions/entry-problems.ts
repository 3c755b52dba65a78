import type { TFunction } from 'i18next'
import type { Figure, Note } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { reasonField } from './draft-store'
import { askedFor, blank, check, sameFigures, type Entries, type FieldProblem } from './entries'
import { findingWords, problemWords } from './problem-words'
import { findings, measureOf, type CheckedForm, type Finding } from './rules'

/** A figure that needs a reason: because of a finding of a rule, or because the server demands it. */
export interface Warning {
  indicatorId: string
  finding?: Finding
}

export type EntryProblem =
  | ({ kind: 'figure' } & FieldProblem)
  | { kind: 'rule'; indicatorId: string; finding: Finding }
  | { kind: 'unexplained'; indicatorId: string; warning: Warning }
  /** Tabs disagree, and the user has to choose a value. */
  | { kind: 'split'; indicatorId: string }
  | { kind: 'splitReason'; indicatorId?: undefined }
  /** A correction without a reason or without a change. */
  | { kind: 'reason' | 'unchanged'; indicatorId?: undefined }

export interface Checked {
  figures: Figure[]
  notes: Note[]
  warnings: Warning[]
  problems: EntryProblem[]
}

/**
 * Checks a form; the problems have the order of its fields.
 * @param doubted indicators whose figures need a reason because the server demands it
 * @param split fields with a different value in another tab
 */
export function checkForm(
  form: CheckedForm,
  entries: Entries,
  reason: string,
  doubted: string[],
  split: string[] = [],
): Checked {
  const fields = askedFor(form)
  const { figures, problems: unread } = check(fields, entries)
  const found = findings(measureOf(form), figures)
  const warnings: Warning[] = [
    ...found
      .filter(({ rule }) => rule.severity === 'WARNING')
      .map((finding) => ({ indicatorId: finding.indicatorId, finding })),
    ...doubted
      .filter((id) => !found.some(({ indicatorId }) => indicatorId === id))
      .map((indicatorId) => ({ indicatorId })),
  ]
  const problems = fields.flatMap(({ indicator: { id } }): EntryProblem[] => {
    const concerns = ({ indicatorId }: { indicatorId: string }) => indicatorId === id
    const wrong = unread.filter(concerns).map((problem) => ({ kind: 'figure' as const, ...problem }))
    const broken = found
      .filter((finding) => concerns(finding) && finding.rule.severity === 'ERROR')
      .map((finding) => ({ kind: 'rule' as const, indicatorId: id, finding }))
    const warning = warnings.find(concerns)
    const silent = warning && !entries[id]?.reason?.trim()
    // The user must first choose between the values; other problems may concern only one of them.
    if (split.includes(id)) return [{ kind: 'split' as const, indicatorId: id }]
    return [...wrong, ...broken, ...(silent ? [{ kind: 'unexplained' as const, indicatorId: id, warning }] : [])]
  })
  const { submission } = form
  if (submission && submission.state !== 'RETURNED') {
    if (problems.length === 0 && sameFigures(figures, submission.figures)) problems.push({ kind: 'unchanged' })
    else if (reason.trim() === '') problems.push({ kind: 'reason' })
  }
  if (submission && split.includes(reasonField)) problems.push({ kind: 'splitReason' })
  return { figures, notes: notesOf(warnings, entries), warnings, problems }
}

function notesOf(warnings: Warning[], entries: Entries): Note[] {
  const warned = [...new Set(warnings.map(({ indicatorId }) => indicatorId))]
  return warned.map((indicatorId) => ({ indicatorId, text: entries[indicatorId]?.reason?.trim() ?? '' }))
}

export function warningWords(
  t: TFunction,
  { indicatorId, finding }: Warning,
  form: CheckedForm,
  entries: Entries,
): string {
  const { figures } = check(askedFor(form), entries)
  const what = finding
    ? findingWords(t, finding, form, figures)
    : t('entry.finding.server', { field: fieldName(form, indicatorId) })
  return `${what} ${t('entry.explain')}`
}

/** Words for a problem, used in the summary and at the field. */
export function entryProblemWords(t: TFunction, problem: EntryProblem, form: CheckedForm, entries: Entries): string {
  switch (problem.kind) {
    case 'figure':
      return problemWords(t, problem.code, fieldName(form, problem.indicatorId), entries[problem.indicatorId] ?? blank)
    case 'rule':
      return findingWords(t, problem.finding, form, check(askedFor(form), entries).figures)
    case 'unexplained':
      return warningWords(t, problem.warning, form, entries)
    case 'split':
      return t('entry.split', { field: fieldName(form, problem.indicatorId) })
    case 'splitReason':
      return t('entry.split', { field: t('entry.correctionReason') })
    case 'reason':
      return t('entry.reasonMissing')
    case 'unchanged':
      return t('entry.unchanged')
  }
}

const fieldName = (form: CheckedForm, id: string) => {
  const field = form.fields.find(({ indicator }) => indicator.id === id)
  return field ? inLanguage(field.indicator.name) : ''
}
