import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useEffectEvent, useReducer, useRef, useState, type ReactNode } from 'react'
import { networkProblem, type ApiProblem } from '../../api/problem'
import type { EntryForm as Form, IndicatorRef } from '../../api/types'
import { businessNow } from '../../session/business-clock'
import { meOptions } from '../../session/queries'
import { figuresOf, useDraft } from './draft'
import { obligationKey, reasonField } from './draft-store'
import { EndedElsewhere } from './ended-elsewhere'
import { isBlank, withSent, type Entry } from './entries'
import { EntryCheck } from './entry-check'
import { EntryFields } from './entry-fields'
import { checkForm } from './entry-problems'
import { nextState, nothingChecked } from './entry-state'
import { LeaveGuard } from './leave-guard'
import { isUnsent, obligationOf, outboxOptions, withdraw } from './outbox'
import { entryFormOptions, useSendSubmission } from './queries'
import { QueuedEntry } from './queued-entry'
import { attemptOf, refusedFields, requestOf } from './report-request'
import { elsewhereProblem } from './submission-problem'
import { useOutbox } from './use-outbox'
import { useSendKeys } from './use-send-keys'

interface Props {
  /** If the form contains a submission, it corrects that submission. */
  form: Form
  indicators: IndicatorRef[]
  head: ReactNode
  about: ReactNode
  /** If somebody else has sent first: correct their figures, or keep them. */
  onCorrect: () => void
  onLeaveAtTheirs: () => void
}

/** The form with its two steps, fill in and check. Both share the draft, so that going back or a failure loses no input. */
export function EntryForm({ form, indicators, head, about, onCorrect, onLeaveAtTheirs }: Props) {
  const navigate = useNavigate()
  const router = useRouter()
  const queries = useQueryClient()
  const { data: me } = useSuspenseQuery(meOptions())
  const { regimeId, unit, asOf, regimeName, submission } = form
  const obligation = obligationKey(regimeId, unit.id, asOf)
  const queued = useOutbox().find((item) => isUnsent(item) && obligationOf(item) === obligation)
  const [state, dispatch] = useReducer(nextState, nothingChecked)
  const { problems, warnings, failures, prepared, checking } = state
  const sent = useRef(false)
  const send = useSendSubmission()

  const { draft, view, taken, forgetTaken } = useDraft(me.subject, obligation, ({ taken: fields, split }) => {
    // Another tab has changed the draft, so the check is out of date.
    if (!send.isPending) dispatch({ type: 'back' })
    dispatch({ type: 'changed', fields: [...fields, ...split] })
  })
  const entries = withSent(figuresOf(view.entries), submission?.figures ?? [])
  const reason = view.entries[reasonField]?.text ?? ''

  // Another tab has queued a report for this obligation. This can also happen during this tab's check.
  const locked = queued !== undefined && queued.key !== prepared?.key
  // A report that was queued before the page opened; then no other tab has sent it.
  const [waited] = useState(queued?.key)

  // Loads the page that is needed if sending fails offline. On a first visit the service worker has not cached it yet.
  useEffect(() => void router.preloadRoute({ to: '/cho-gui' }), [router])

  const change = (indicatorId: string, entry: Entry) => {
    const before = entries[indicatorId]
    draft.type(indicatorId, entry)
    forgetTaken()
    if (before && before.text === entry.text && before.mark === entry.mark) dispatch({ type: 'explained', indicatorId })
    else dispatch({ type: 'changed', fields: [indicatorId] })
  }
  const changeReason = (text: string) => {
    draft.type(reasonField, { text, mark: null })
    forgetTaken()
    dispatch({ type: 'changed', fields: [reasonField] })
  }
  const choose = (field: string, entry: Entry) => {
    draft.choose(field, entry)
    dispatch({ type: 'changed', fields: [field] })
  }
  const goOn = (doubted = state.doubted) => {
    // The keyboard shortcut works even while the form is not shown.
    if (locked || view.ended) return
    const checked = checkForm(form, entries, reason, doubted, Object.keys(view.others))
    const request = requestOf(form, checked.figures, checked.notes, reason)
    const attempt = attemptOf(request, prepared, new Date(businessNow()).toISOString())
    dispatch({ type: 'checked', checked, prepared: { ...attempt, request, typed: draft.ids() } })
    if (checked.problems.length === 0) send.reset()
  }
  const submit = () => {
    if (!prepared || send.isPending || locked) return
    const { request, key, enteredAt, typed } = prepared
    const { body, correction } = request
    send.mutate(
      {
        item: {
          key,
          subject: me.subject,
          body: { ...body, enteredAt },
          correction,
          unit,
          regimeName,
          indicators,
          typed,
          state: 'waiting',
        },
        rounds: draft.rounds,
      },
      {
        onSuccess: (received) => {
          sent.current = true
          void draft.reopen()
          void navigate({ to: '/bien-nhan/$submissionId', params: { submissionId: received.id }, replace: true })
        },
        onError: (error) => {
          const problem = error as ApiProblem
          const fields = refusedFields(problem, body.figures)
          const unexplained = problem.key === 'unexplained'
          if (unexplained || fields.length > 0) {
            void withdraw(key)
            dispatch({ type: unexplained ? 'doubted' : 'refused', fields })
            if (unexplained) goOn(fields)
          } else if (problem.type === networkProblem) {
            sent.current = true
            void navigate({ to: '/cho-gui', replace: true })
          } else if (problem.type === elsewhereProblem) {
            void draft.refresh()
            void queries.invalidateQueries(outboxOptions(me.subject))
          }
        },
      },
    )
  }
  const takeBack = async () => {
    if (prepared) await withdraw(prepared.key)
    // Refresh the queue first. Otherwise the page would briefly show the report as still queued.
    await queries.invalidateQueries(outboxOptions(me.subject))
    dispatch({ type: 'dropped' })
    send.reset()
  }
  const look = () => queries.fetchQuery({ ...entryFormOptions(regimeId, unit.id, asOf), staleTime: 0 })
  const correctTheirs = async () => {
    onCorrect()
    await look()
    await takeBack()
  }
  const leaveAtTheirs = async () => {
    sent.current = true
    await takeBack()
    await draft.end({ how: 'dropped' }, draft.ids())
    await look()
    onLeaveAtTheirs()
  }
  const openSent = async () => {
    await look()
    onLeaveAtTheirs()
    dispatch({ type: 'dropped' })
    send.reset()
    await draft.reopen()
  }
  useSendKeys(() => (checking ? submit() : goOn()))
  // A fresh form can bring a finding that was not there when the user went on; it is answered in the fields.
  const checkAgain = useEffectEvent(() => {
    if (checking && send.isIdle) goOn()
  })
  useEffect(() => checkAgain(), [form])

  if (queued && locked) return <QueuedEntry item={queued} head={head} />
  // If this tab is sending the report, it will show the receipt instead.
  const { ended } = view
  const own = ended?.key !== undefined && [prepared?.key, waited].includes(ended.key)
  if (ended && !(own && (send.isPending || send.isSuccess)))
    return <EndedElsewhere ended={ended} own={own} asOf={asOf} head={head} onOpen={openSent} />
  return (
    <>
      <LeaveGuard unsent={() => !sent.current && !isBlank(view.entries)} />
      {checking && prepared ? (
        <EntryCheck
          form={form}
          indicators={indicators}
          request={prepared.request}
          problem={send.error as ApiProblem | null}
          theirs={queued?.submission}
          sending={send.isPending}
          head={head}
          onBack={() => void withdraw(prepared.key).then(() => dispatch({ type: 'back' }))}
          onSend={submit}
          onCorrect={() => void correctTheirs()}
          onLeaveAtTheirs={() => void leaveAtTheirs()}
        />
      ) : (
        <EntryFields
          form={form}
          entries={entries}
          reason={reason}
          others={view.others}
          taken={taken}
          problems={problems}
          warnings={warnings}
          failures={failures}
          head={head}
          about={about}
          onChange={change}
          onReason={changeReason}
          onChoose={choose}
          onCheck={() => goOn()}
        />
      )}
    </>
  )
}
