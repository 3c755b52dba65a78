import { useHotkeys } from '@mantine/hooks'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { networkProblem, type ApiProblem } from '../../api/problem'
import type { EntryForm as Form, Figure, IndicatorRef } from '../../api/types'
import { meOptions } from '../../session/queries'
import { obligationKey, useDraft } from './draft'
import { askedFor, blank, check, isBlank, type Entry, type FieldProblem } from './entries'
import { EntryCheck } from './entry-check'
import { EntryFields } from './entry-fields'
import { LeaveGuard } from './leave-guard'
import { isUnsent, obligationOf, withdraw } from './outbox'
import { useSendSubmission } from './queries'
import { QueuedEntry } from './queued-entry'
import { useOutbox } from './use-outbox'

interface Props {
  form: Form
  indicators: IndicatorRef[]
  head: ReactNode
  about: ReactNode
}

interface Attempt {
  figures: Figure[]
  key: string
  enteredAt: string
}

/** Fill in, check, send. Both steps share what was typed, so that going back and failing lose nothing. */
export function EntryForm({ form, indicators, head, about }: Props) {
  const { t } = useTranslation()
  const fields = askedFor(form)
  const navigate = useNavigate()
  const { data: me } = useSuspenseQuery(meOptions())
  const obligation = obligationKey(form.regimeId, form.unit.id, form.asOf)
  const queued = useOutbox().find((item) => isUnsent(item) && obligationOf(item) === obligation)
  const { draft, save, discard } = useDraft(me.subject, obligation)
  const { entries } = draft
  const [problems, setProblems] = useState<FieldProblem[]>([])
  // Counts the failed checks, so that each of them moves the focus to the summary.
  const [failures, setFailures] = useState(0)
  const [attempt, setAttempt] = useState<Attempt>()
  const [checking, setChecking] = useState(false)
  const sent = useRef(false)
  const send = useSendSubmission()

  const locked = queued !== undefined && !attempt

  const change = (indicatorId: string, entry: Entry) => {
    save({ ...draft, entries: { ...entries, [indicatorId]: entry } })
    setProblems(problems.filter((problem) => problem.indicatorId !== indicatorId))
  }
  const fail = (found: FieldProblem[]) => {
    setProblems(found)
    setFailures(failures + 1)
    setChecking(false)
  }
  const goOn = () => {
    // The shortcut reaches here too, when there is no form to see.
    if (locked) return
    const { figures, problems: found } = check(fields, entries)
    if (found.length > 0) return fail(found)
    // The same figures keep their key: a second attempt is recognised, a changed one is new.
    if (JSON.stringify(figures) !== JSON.stringify(attempt?.figures))
      setAttempt({ figures, key: crypto.randomUUID(), enteredAt: new Date().toISOString() })
    setProblems([])
    send.reset()
    setChecking(true)
  }
  const submit = () => {
    if (!attempt || send.isPending) return
    const { regimeId, unit, asOf, regimeName } = form
    const { figures, key, enteredAt } = attempt
    const body = { regimeId, unitId: unit.id, asOf, enteredAt, figures }
    send.mutate(
      { key, subject: me.subject, body, unit, regimeName, indicators, state: 'waiting' },
      {
        onSuccess: (submission) => {
          sent.current = true
          discard()
          void navigate({ to: '/bien-nhan/$submissionId', params: { submissionId: submission.id }, replace: true })
        },
        onError: (error) => {
          const problem = error as ApiProblem
          const refused = refusedFields(problem, figures)
          if (refused.length > 0) {
            void withdraw(key)
            fail(refused)
          } else if (problem.type === networkProblem) {
            sent.current = true
            void navigate({ to: '/cho-gui', replace: true })
          }
        },
      },
    )
  }
  const goBack = () => void (attempt && withdraw(attempt.key).then(() => setChecking(false)))
  useHotkeys([['mod+Enter', checking ? submit : goOn]], [])

  if (queued && locked) return <QueuedEntry item={queued} head={head} />
  return (
    <>
      <LeaveGuard unsent={() => !sent.current && !isBlank(entries)} />
      {checking && attempt ? (
        <EntryCheck
          form={form}
          indicators={indicators}
          figures={attempt.figures}
          problem={send.error as ApiProblem | null}
          sending={send.isPending}
          head={head}
          onBack={goBack}
          onSend={submit}
        />
      ) : (
        <EntryFields
          form={form}
          fields={fields}
          entryOf={(id) => entries[id] ?? blank}
          problems={problems}
          failures={failures}
          head={head}
          about={about}
          title={t('entry.title')}
          onChange={change}
          onCheck={goOn}
        />
      )}
    </>
  )
}

/** Which fields the server's violations (`/figures/2/value`) are about. */
function refusedFields(problem: ApiProblem, figures: Figure[]): FieldProblem[] {
  return (problem.violations ?? []).flatMap(({ pointer }) => {
    const index = /^\/figures\/(\d+)/.exec(pointer ?? '')?.[1]
    const figure = index === undefined ? undefined : figures[Number(index)]
    return figure ? [{ indicatorId: figure.indicatorId, code: 'refused' as const }] : []
  })
}
