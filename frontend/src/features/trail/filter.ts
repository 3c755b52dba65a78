import type { AuditAction } from '../../api/types'
import { denialProblems, type DenialProblem } from './problems'

/** What the URL may say. */
export type TrailSearch = Partial<Record<'unit' | 'subject' | 'action' | 'problem' | 'from' | 'to' | 'view', unknown>>

/** Which rows are listed. */
export interface TrailFilter {
  unit?: string
  subject?: string
  action?: AuditAction
  /** Only of denials. */
  problem?: DenialProblem
  from?: string
  to?: string
  view?: 'denials'
}

const date = /^\d{4}-\d{2}-\d{2}$/
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** A URL is typed by hand too: what makes no sense is left out. */
export function parseTrailFilter(search: TrailSearch): TrailFilter {
  const ofAll = {
    unit: matching(search.unit, uuid),
    subject: matching(search.subject, /^.{1,200}$/),
    from: matching(search.from, date),
    to: matching(search.to, date),
  }
  if (search.view === 'denials')
    return { ...ofAll, problem: denialProblems.find((problem) => problem === search.problem), view: 'denials' }
  return { ...ofAll, action: matching(search.action, /^[A-Z_]{1,60}$/) as AuditAction | undefined }
}

const matching = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : undefined)
