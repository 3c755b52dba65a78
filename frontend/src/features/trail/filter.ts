import type { AuditAction } from '../../api/types'
import { parseDate } from '../../shared/dates'
import { unreadParts } from '../../shared/unread'
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
    ...(hasWrongDates(search) ? undefined : { from: dateIn(search.from), to: dateIn(search.to) }),
  }
  if (search.view === 'denials')
    return { ...ofAll, problem: denialProblems.find((problem) => problem === search.problem), view: 'denials' }
  return { ...ofAll, action: matching(search.action, /^[A-Z_]{1,60}$/) as AuditAction | undefined }
}

/** The parts of the URL that this view has and that make no sense. */
export const unreadOf = (search: TrailSearch) =>
  unreadParts(search, parseTrailFilter(search), [
    'unit',
    'subject',
    search.view === 'denials' ? 'problem' : 'action',
    'from',
    'to',
  ])

/** Whether the URL has a date that does not exist, or an end before the beginning. Then the list is not narrowed by date. */
function hasWrongDates({ from, to }: TrailSearch): boolean {
  const first = dateIn(from)
  const last = dateIn(to)
  return (from !== undefined && !first) || (to !== undefined && !last) || (!!first && !!last && last < first)
}

const dateIn = (value: unknown) => (typeof value === 'string' && date.test(value) ? parseDate(value) : undefined)

const matching = (value: unknown, form: RegExp) => (typeof value === 'string' && form.test(value) ? value : undefined)
