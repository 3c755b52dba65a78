import type { Attempt } from './draft-merge'
import { reasonField } from './draft-store'
import type { Checked, EntryProblem, Warning } from './entry-problems'
import type { ReportRequest } from './report-request'

/** A report that is ready to send, and the ids of the typed values in it. */
export interface Prepared extends Attempt {
  request: ReportRequest
  typed: string[]
}

export interface EntryState {
  problems: EntryProblem[]
  warnings: Warning[]
  /** Indicators whose figures need a reason because the server demands it. */
  doubted: string[]
  /** Number of failed checks; each new one moves the focus to the summary. */
  failures: number
  /** Kept while the user edits again, so that unchanged content keeps its key. */
  prepared?: Prepared
  /** Whether the check before sending is shown. */
  checking: boolean
}

export const nothingChecked: EntryState = { problems: [], warnings: [], doubted: [], failures: 0, checking: false }

export type EntryStep =
  /** Values changed, so earlier problems and warnings of these fields no longer apply. */
  | { type: 'changed'; fields: string[] }
  /** Only the reason for the figure changed. */
  | { type: 'explained'; indicatorId: string }
  | { type: 'doubted'; fields: string[] }
  | { type: 'checked'; checked: Checked; prepared: Prepared }
  | { type: 'refused'; fields: string[] }
  /** Return from the check to the fields. */
  | { type: 'back' }
  /** The prepared report is given up. */
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
