import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { networkProblem, type ApiProblem } from '../../../api/problem'
import type { OnBehalf, RegimeView } from '../../../api/types'
import { alone } from '../../../device/tabs'
import { businessNow } from '../../../session/business-clock'
import { meOptions } from '../../../session/queries'
import { expiredProblem, logIn } from '../../../session/session'
import { obligationKey } from '../draft-store'
import { submissionOptions } from '../queries'
import { attemptOf, refusedFields, requestOf, type ReportRequest } from '../report-request'
import { elsewhereProblem, sentElsewhere } from '../submission-problem'
import { notesOf, type Row } from './grid-rows'
import { eachRow, sendRow, type Outcome } from './grid-send'
import type { Grid } from './use-grid'
import { useRowForms } from './use-row-forms'

export type Phase = { kind: 'waiting' } | { kind: 'sending' } | { kind: 'failed'; problem: ApiProblem }

/** Whether somebody else has sent first, so that the user has to choose between two sets of figures. */
export const isConflict = (phase: Phase | undefined) =>
  phase?.kind === 'failed' && ['stale', 'submission-exists'].includes(phase.problem.key)

export interface Progress {
  done: number
  received: number
  total: number
  ended: boolean
}

/** Sends each row as a request of its own. A row that fails keeps its figures and shows the problem. */
export function useGridSending(grid: Grid, regime: RegimeView, unit: string, date: string) {
  const queries = useQueryClient()
  const { data: me } = useSuspenseQuery(meOptions())
  const { replace, look } = useRowForms(regime, unit, date)
  const [phases, setPhases] = useState<Record<string, Phase>>({})
  const [progress, setProgress] = useState<Progress>()

  const enter = (id: string, phase: Phase | undefined) =>
    setPhases((now) => {
      const others = Object.fromEntries(Object.entries(now).filter(([each]) => each !== id))
      return phase ? { ...others, [id]: phase } : others
    })

  /** Sends a row unless another tab has sent it; ends its draft before another tab can get the lock. */
  const deliver = async (id: string, request: ReportRequest, ids: string[]): Promise<Outcome> => {
    const draft = grid.drafts[id]
    const attempt = attemptOf(request, draft?.attempt, new Date(businessNow()).toISOString())
    if (draft && !(await draft.begin(attempt))) return { problem: sentElsewhere() }
    const outcome = await sendRow(request, attempt)
    if ('submission' in outcome) await grid.end(id, { how: 'sent', key: attempt.key }, ids)
    return outcome
  }

  const work = async (row: Row, ids: string[], onBehalf: OnBehalf, reason: string): Promise<Outcome> => {
    const { id } = row.form.unit
    const request = requestOf(row.form, row.figures, notesOf(row), reason, onBehalf)
    enter(id, { kind: 'sending' })
    const outcome = await alone(`toso.row ${me.subject} ${obligationKey(regime.id, id, date)}`, () =>
      deliver(id, request, ids),
    )
    if ('submission' in outcome) {
      const { submission } = outcome
      queries.setQueryData(submissionOptions(submission.id).queryKey, submission)
      replace(id, (form) => ({ ...form, status: 'REPORTED', submission }))
      enter(id, undefined)
    } else if (outcome.problem.type === elsewhereProblem) {
      // The row itself says that another tab has sent it, and shows the submission when it is loaded.
      enter(id, undefined)
    } else {
      const { problem } = outcome
      if (problem.type !== networkProblem) await look(id)
      grid.refuse(id, problem.key === 'invalid-submission' ? refusedFields(problem, row.figures) : [])
      enter(id, { kind: 'failed', problem })
    }
    setProgress(
      (now) => now && { ...now, done: now.done + 1, received: now.received + ('submission' in outcome ? 1 : 0) },
    )
    return outcome
  }

  const send = async (rows: Row[], onBehalf: OnBehalf, reason: string) => {
    setProgress({ done: 0, received: 0, total: rows.length, ended: false })
    setPhases((now) => ({ ...now, ...Object.fromEntries(rows.map(({ form }) => [form.unit.id, { kind: 'waiting' }])) }))
    // Take the ids now: values that another tab types while rows wait are not part of this sending.
    const ids = new Map(rows.map(({ form }) => [form.unit.id, grid.drafts[form.unit.id]?.ids() ?? []]))
    const stopped = await eachRow(rows, (row) => work(row, ids.get(row.form.unit.id) ?? [], onBehalf, reason))
    setProgress((now) => now && { ...now, ended: true })
    // Rows that were not tried because of a problem return to their state before sending.
    setPhases((now) => Object.fromEntries(Object.entries(now).filter(([, { kind }]) => kind === 'failed')))
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['progress'] }),
      queries.invalidateQueries({ queryKey: ['submissions'], refetchType: 'none', predicate: notForms }),
    ])
    // The user wants to send, so go to the login page; the drafts are still there afterwards.
    if (stopped === expiredProblem) await logIn().catch(() => undefined)
  }

  return { phases, progress, send, clear: (id: string) => enter(id, undefined) }
}

const notForms = ({ queryKey }: { queryKey: readonly unknown[] }) => queryKey[1] !== 'forms'
