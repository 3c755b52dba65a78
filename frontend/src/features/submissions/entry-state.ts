import type { Attempt } from './draft-merge'
import { reasonField } from './draft-store'
import type { Checked, EntryProblem, Warning } from './entry-problems'
import type { ReportRequest } from './report-request'

/** What is about to be sent, and the typed values that it was made of. */
export interface Prepared extends Attempt {
  request: ReportRequest
  typed: string[]
}

export interface EntryState {
  problems: EntryProblem[]
  warnings: Warning[]
  /** Indicators that the server wants explained. */
  doubted: string[]
  /** Counts the failed checks, so that each of them moves the focus to the summary. */
  failures: number
  /** Kept while it is being changed: the same content again keeps its key. */
  prepared?: Prepared
  /** The figures are shown once more before they go. */
  checking: boolean
}

export const nothingChecked: EntryState = { problems: [], warnings: [], doubted: [], failures: 0, checking: false }

export type EntryStep =
  /** What was said of these fields was said of other values. */
  | { type: 'changed'; fields: string[] }
  /** Only the reason for the figure was typed. */
  | { type: 'explained'; indicatorId: string }
  | { type: 'doubted'; fields: string[] }
  | { type: 'checked'; checked: Checked; prepared: Prepared }
  | { type: 'refused'; fields: string[] }
  /** Back from the check to the fields. */
  | { type: 'back' }
  /** What was prepared is not sent any more. */
  | { type: 'dropped' }

export function nextState(state: EntryState, step: EntryStep): EntryState {
  switch (step.type) {
    case 'changed':
      return withoutRemarks(state, step.fields)
    case 'explained':
      return {
        ...state,
        problems: state.problems.filter(
          ({ indicatorId, kind }) => indicatorId !== step.indicatorId || kind !== 'unexplained',
        ),
      }
    case 'doubted':
      return { ...state, doubted: step.fields }
    case 'checked': {
      const { warnings, problems } = step.checked
      if (problems.length > 0) return failed({ ...state, warnings }, problems)
      return { ...state, warnings, problems, prepared: step.prepared, checking: true }
    }
    case 'refused':
      return failed(
        state,
        step.fields.map((indicatorId) => ({ kind: 'figure', indicatorId, code: 'refused' })),
      )
    case 'back':
      return { ...state, checking: false }
    case 'dropped':
      return { ...state, prepared: undefined, checking: false }
  }
}

const failed = (state: EntryState, problems: EntryProblem[]): EntryState => ({
  ...state,
  problems,
  failures: state.failures + 1,
  checking: false,
})

function withoutRemarks(state: EntryState, fields: string[]): EntryState {
  const other = ({ indicatorId }: { indicatorId?: string }) => !fields.includes(indicatorId ?? '')
  const ofReason = ({ kind }: EntryProblem) => kind === 'reason' || kind === 'splitReason'
  return {
    ...state,
    problems: state.problems.filter((each) => other(each) && !(ofReason(each) && fields.includes(reasonField))),
    warnings: state.warnings.filter(other),
    doubted: state.doubted.filter((id) => !fields.includes(id)),
  }
}
