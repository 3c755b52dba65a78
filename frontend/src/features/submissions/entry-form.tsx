import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { networkProblem, type ApiProblem } from '../../api/problem'
import type { EntryForm as Form, Figure, IndicatorRef, Note } from '../../api/types'
import type { QueueItem } from '../../device/store'
import { businessNow } from '../../session/business-clock'
import { meOptions } from '../../session/queries'
import { obligationKey, useDraft } from './draft'
import { isBlank, withSent, type Entry } from './entries'
import { EntryCheck } from './entry-check'
import { EntryFields } from './entry-fields'
import { checkForm, type EntryProblem, type Warning } from './entry-problems'
import { LeaveGuard } from './leave-guard'
import { isUnsent, obligationOf, outboxOptions, withdraw } from './outbox'
import { entryFormOptions, useSendSubmission } from './queries'
import { QueuedEntry } from './queued-entry'
import { useOutbox } from './use-outbox'
import { useSendKeys } from './use-send-keys'

interface Props {
  /** With a submission in it, the form corrects what was sent. */
  form: Form
  indicators: IndicatorRef[]
  head: ReactNode
  about: ReactNode
  /** Somebody else was faster: go on from their figures, or leave it at them. */
  onCorrect: () => void
  onLeaveAtTheirs: () => void
}

interface Attempt {
  figures: Figure[]
  notes: Note[]
  correction: QueueItem['correction']
  key: string
  enteredAt: string
}

/** Fill in, check, send. Both steps share what was typed, so that going back and failing lose nothing. */
export function EntryForm({ form, indicators, head, about, onCorrect, onLeaveAtTheirs }: Props) {
  const navigate = useNavigate()
  const router = useRouter()
  const queries = useQueryClient()
  const { data: me } = useSuspenseQuery(meOptions())
  const { regimeId, unit, asOf, regimeName, submission } = form
  const obligation = obligationKey(regimeId, unit.id, asOf)
  const queued = useOutbox().find((item) => isUnsent(item) && obligationOf(item) === obligation)
  const { draft, save, discard } = useDraft(me.subject, obligation)
  const entries = withSent(draft.entries, submission?.figures ?? [])
  const reason = draft.reason ?? ''
  const [problems, setProblems] = useState<EntryProblem[]>([])
  const [warnings, setWarnings] = useState<Warning[]>([])
  const [doubted, setDoubted] = useState<string[]>([])
  // Counts the failed checks, so that each of them moves the focus to the summary.
  const [failures, setFailures] = useState(0)
  const [attempt, setAttempt] = useState<Attempt>()
  const [checking, setChecking] = useState(false)
  const sent = useRef(false)
  const send = useSendSubmission()

  const locked = queued !== undefined && !attempt

  // Where a report goes without a line: fetched while there is one, also on a first visit that keeps no pages yet.
  useEffect(() => void router.preloadRoute({ to: '/cho-gui' }), [router])

  const change = (indicatorId: string, entry: Entry) => {
    const before = entries[indicatorId]
    save({ ...draft, entries: { ...draft.entries, [indicatorId]: entry } })
    const explains = before && before.text === entry.text && before.mark === entry.mark
    const others = (each: { indicatorId?: string }) => each.indicatorId !== indicatorId
    setProblems(problems.filter((each) => others(each) || (explains && each.kind !== 'unexplained')))
    if (explains) return
    setWarnings(warnings.filter(others))
    setDoubted(doubted.filter((id) => id !== indicatorId))
  }
  const changeReason = (text: string) => {
    save({ ...draft, reason: text || undefined })
    setProblems(problems.filter(({ kind }) => kind !== 'reason'))
  }
  const fail = (found: EntryProblem[]) => {
    setProblems(found)
    setFailures(failures + 1)
    setChecking(false)
  }
  const goOn = (asked = doubted) => {
    // The shortcut reaches here too, when there is no form to see.
    if (locked) return
    const { figures, notes, warnings: warned, problems: found } = checkForm(form, entries, reason, asked)
    setWarnings(warned)
    if (found.length > 0) return fail(found)
    const correction = submission && {
      submissionId: submission.id,
      version: submission.version,
      reason: reason.trim() || undefined,
    }
    const content = { figures, notes, correction }
    // The same content keeps its key: a second attempt is recognised, a changed one is new.
    if (JSON.stringify(content) !== JSON.stringify(attempt && contentOf(attempt)))
      setAttempt({ ...content, key: crypto.randomUUID(), enteredAt: new Date(businessNow()).toISOString() })
    setProblems([])
    send.reset()
    setChecking(true)
  }
  const submit = () => {
    if (!attempt || send.isPending) return
    const { figures, notes, correction, key, enteredAt } = attempt
    const body = {
      regimeId,
      unitId: unit.id,
      asOf,
      enteredAt,
      figures,
      notes: notes.length > 0 ? notes : undefined,
    }
    send.mutate(
      { key, subject: me.subject, body, correction, unit, regimeName, indicators, state: 'waiting' },
      {
        onSuccess: (received) => {
          sent.current = true
          discard()
          void navigate({ to: '/bien-nhan/$submissionId', params: { submissionId: received.id }, replace: true })
        },
        onError: (error) => {
          const problem = error as ApiProblem
          const refused = fieldsOf(problem, figures)
          if (problem.key === 'unexplained') {
            void withdraw(key)
            setDoubted(refused)
            goOn(refused)
          } else if (refused.length > 0) {
            void withdraw(key)
            fail(refused.map((indicatorId) => ({ kind: 'figure', indicatorId, code: 'refused' })))
          } else if (problem.type === networkProblem) {
            sent.current = true
            void navigate({ to: '/cho-gui', replace: true })
          }
        },
      },
    )
  }
  const takeBack = async () => {
    if (attempt) await withdraw(attempt.key)
    // Before the form is back, or it would show for a moment as one whose report waits.
    await queries.invalidateQueries(outboxOptions(me.subject))
    setAttempt(undefined)
    setChecking(false)
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
    discard()
    await look()
    onLeaveAtTheirs()
  }
  useSendKeys(() => (checking ? submit() : goOn()))

  if (queued && locked) return <QueuedEntry item={queued} head={head} />
  return (
    <>
      <LeaveGuard unsent={() => !sent.current && !(isBlank(draft.entries) && reason === '')} />
      {checking && attempt ? (
        <EntryCheck
          form={form}
          indicators={indicators}
          figures={attempt.figures}
          notes={attempt.notes}
          reason={attempt.correction?.reason}
          problem={send.error as ApiProblem | null}
          theirs={queued?.submission}
          sending={send.isPending}
          head={head}
          onBack={() => void (attempt && withdraw(attempt.key).then(() => setChecking(false)))}
          onSend={submit}
          onCorrect={() => void correctTheirs()}
          onLeaveAtTheirs={() => void leaveAtTheirs()}
        />
      ) : (
        <EntryFields
          form={form}
          entries={entries}
          reason={reason}
          problems={problems}
          warnings={warnings}
          failures={failures}
          head={head}
          about={about}
          onChange={change}
          onReason={changeReason}
          onCheck={() => goOn()}
        />
      )}
    </>
  )
}

const contentOf = ({ figures, notes, correction }: Attempt) => ({ figures, notes, correction })

/** Which fields the server's violations (`/figures/2/value`) are about. */
function fieldsOf(problem: ApiProblem, figures: Figure[]): string[] {
  return problem.violations.flatMap(({ pointer }) => {
    const index = /^\/figures\/(\d+)/.exec(pointer ?? '')?.[1]
    return (index !== undefined && figures[Number(index)]?.indicatorId) || []
  })
}
