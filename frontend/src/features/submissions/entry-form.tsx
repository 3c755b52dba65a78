import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { networkProblem, type ApiProblem } from '../../api/problem'
import type { EntryForm as Form, Figure, IndicatorRef, Note } from '../../api/types'
import type { QueueItem } from '../../device/store'
import { businessNow } from '../../session/business-clock'
import { meOptions } from '../../session/queries'
import { figuresOf, useDraft } from './draft'
import { obligationKey, reasonField } from './draft-store'
import { EndedElsewhere } from './ended-elsewhere'
import { isBlank, withSent, type Entry } from './entries'
import { EntryCheck } from './entry-check'
import { EntryFields } from './entry-fields'
import { checkForm, type EntryProblem, type Warning } from './entry-problems'
import { LeaveGuard } from './leave-guard'
import { isUnsent, obligationOf, outboxOptions, withdraw } from './outbox'
import { entryFormOptions, useSendSubmission } from './queries'
import { QueuedEntry } from './queued-entry'
import { elsewhereProblem } from './submission-problem'
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
  /** The typed values that it was made of. */
  typed: string[]
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
  const [problems, setProblems] = useState<EntryProblem[]>([])
  const [warnings, setWarnings] = useState<Warning[]>([])
  const [doubted, setDoubted] = useState<string[]>([])
  // Counts the failed checks, so that each of them moves the focus to the summary.
  const [failures, setFailures] = useState(0)
  const [attempt, setAttempt] = useState<Attempt>()
  const [checking, setChecking] = useState(false)
  const sent = useRef(false)
  const send = useSendSubmission()

  /** What was said of these fields was said of other values. */
  const forget = (fields: string[]) => {
    const concerns = (id: string | undefined) => id !== undefined && fields.includes(id)
    const ofReason = (kind: EntryProblem['kind']) => kind === 'reason' || kind === 'splitReason'
    setProblems((now) =>
      now.filter(
        ({ indicatorId, kind }) => !concerns(indicatorId) && !(ofReason(kind) && fields.includes(reasonField)),
      ),
    )
    setWarnings((now) => now.filter(({ indicatorId }) => !concerns(indicatorId)))
    setDoubted((now) => now.filter((id) => !concerns(id)))
  }
  const { draft, view, taken, forgetTaken } = useDraft(me.subject, obligation, ({ taken: fields, split }) => {
    // What was checked is not what stands there now.
    if (!send.isPending) setChecking(false)
    forget([...fields, ...split])
  })
  const entries = withSent(figuresOf(view.entries), submission?.figures ?? [])
  const reason = view.entries[reasonField]?.text ?? ''

  // Also while this tab is at its check: another tab may have queued the report first.
  const locked = queued !== undefined && queued.key !== attempt?.key
  // What waited already when the page was opened is no other tab's doing.
  const [waited] = useState(queued?.key)

  // Where a report goes without a line: fetched while there is one, also on a first visit that keeps no pages yet.
  useEffect(() => void router.preloadRoute({ to: '/cho-gui' }), [router])

  const change = (indicatorId: string, entry: Entry) => {
    const before = entries[indicatorId]
    draft.type(indicatorId, entry)
    forgetTaken()
    if (before && before.text === entry.text && before.mark === entry.mark)
      setProblems(problems.filter((each) => each.indicatorId !== indicatorId || each.kind !== 'unexplained'))
    else forget([indicatorId])
  }
  const changeReason = (text: string) => {
    draft.type(reasonField, { text, mark: null })
    forgetTaken()
    forget([reasonField])
  }
  const choose = (field: string, entry: Entry) => {
    draft.choose(field, entry)
    forget([field])
  }
  const fail = (found: EntryProblem[]) => {
    setProblems(found)
    setFailures(failures + 1)
    setChecking(false)
  }
  const goOn = (asked = doubted) => {
    // The shortcut reaches here too, when there is no form to see.
    if (locked || view.ended) return
    const {
      figures,
      notes,
      warnings: warned,
      problems: found,
    } = checkForm(form, entries, reason, asked, Object.keys(view.others))
    setWarnings(warned)
    if (found.length > 0) return fail(found)
    const correction = submission && {
      submissionId: submission.id,
      version: submission.version,
      reason: reason.trim() || undefined,
    }
    const content = { figures, notes, correction }
    // The same content keeps its key: a second attempt is recognised, a changed one is new.
    const same = attempt && JSON.stringify(content) === JSON.stringify(contentOf(attempt))
    const { key, enteredAt } = same
      ? attempt
      : { key: crypto.randomUUID(), enteredAt: new Date(businessNow()).toISOString() }
    setAttempt({ ...content, key, enteredAt, typed: draft.ids() })
    setProblems([])
    send.reset()
    setChecking(true)
  }
  const submit = () => {
    if (!attempt || send.isPending || locked) return
    const { figures, notes, correction, key, enteredAt, typed } = attempt
    const body = {
      regimeId,
      unitId: unit.id,
      asOf,
      enteredAt,
      figures,
      notes: notes.length > 0 ? notes : undefined,
    }
    send.mutate(
      {
        item: { key, subject: me.subject, body, correction, unit, regimeName, indicators, typed, state: 'waiting' },
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
          } else if (problem.type === elsewhereProblem) {
            void draft.refresh()
            void queries.invalidateQueries(outboxOptions(me.subject))
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
    await draft.end({ how: 'dropped' }, draft.ids())
    await look()
    onLeaveAtTheirs()
  }
  const openSent = async () => {
    await look()
    onLeaveAtTheirs()
    setAttempt(undefined)
    setChecking(false)
    send.reset()
    await draft.reopen()
  }
  useSendKeys(() => (checking ? submit() : goOn()))

  if (queued && locked) return <QueuedEntry item={queued} head={head} />
  // While this tab's own sending goes on, the receipt comes next.
  const { ended } = view
  const own = ended?.key !== undefined && [attempt?.key, waited].includes(ended.key)
  if (ended && !(own && (send.isPending || send.isSuccess)))
    return <EndedElsewhere ended={ended} own={own} asOf={asOf} head={head} onOpen={openSent} />
  return (
    <>
      <LeaveGuard unsent={() => !sent.current && !isBlank(view.entries)} />
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

const contentOf = ({ figures, notes, correction }: Attempt) => ({ figures, notes, correction })

/** Which fields the server's violations (`/figures/2/value`) are about. */
function fieldsOf(problem: ApiProblem, figures: Figure[]): string[] {
  return problem.violations.flatMap(({ pointer }) => {
    const index = /^\/figures\/(\d+)/.exec(pointer ?? '')?.[1]
    return (index !== undefined && figures[Number(index)]?.indicatorId) || []
  })
}
