import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { EntryForm, IndicatorRef, SubmissionView } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { formatDate } from '../../shared/dates'
import classes from './entry-check.module.css'
import { EntryConflict } from './entry-conflict'
import { FiguresTable } from './figures-table'
import type { ReportRequest } from './report-request'
import { submissionProblemText } from './submission-problem'

interface Props {
  form: EntryForm
  indicators: IndicatorRef[]
  request: ReportRequest
  problem: ApiProblem | null
  /** A submission that somebody else has sent in the meantime. */
  theirs: SubmissionView | undefined
  sending: boolean
  head: ReactNode
  onBack: () => void
  onSend: () => void
  onCorrect: () => void
  onLeaveAtTheirs: () => void
}

/** The check before sending: shows the figures with their changes and sums. */
export function EntryCheck(props: Props) {
  const { form, indicators, request, problem, theirs, sending, head, onBack, onSend } = props
  const { t } = useTranslation()
  const start = useRef<HTMLDivElement>(null)
  const failure = useRef<HTMLDivElement>(null)
  useEffect(() => {
    start.current?.querySelector('h1')?.focus()
    window.scrollTo({ top: 0 })
  }, [])
  useEffect(() => {
    if (problem) failure.current?.focus()
  }, [problem])

  const title = t('check.title', { date: formatDate(form.asOf) })
  const conflict = problem && theirs
  return (
    <div ref={start}>
      <PageTitle title={title} tabTitle={problem ? t('entry.errorTitle', { title }) : title} above={head}>
        <p>{t('check.advice')}</p>
      </PageTitle>
      {problem && (
        <div ref={failure} className={classes.failure} role="alert" tabIndex={-1}>
          <h2>{t('check.notSent')}</h2>
          <p>{submissionProblemText(t, problem)}</p>
          {problem.instance && problem.status >= 500 && <p>{t('problem.trace', { id: problem.instance })}</p>}
        </div>
      )}
      <section className="card">
        {conflict && <h2>{t('outbox.ours')}</h2>}
        <FiguresTable
          indicators={indicators}
          figures={request.body.figures}
          fields={form.fields}
          notes={request.body.notes}
        />
        {request.correction?.reason && (
          <p className={classes.reason}>{t('check.reason', { reason: request.correction.reason })}</p>
        )}
      </section>
      {conflict ? (
        <EntryConflict
          indicators={indicators}
          theirs={theirs}
          onCorrect={props.onCorrect}
          onLeaveAtTheirs={props.onLeaveAtTheirs}
        />
      ) : (
        <div className={classes.actions}>
          <Button size="lg" onClick={onSend} loading={sending}>
            {t(form.submission ? 'check.correct' : 'check.send')}
          </Button>
          <Button size="lg" variant="default" onClick={onBack} disabled={sending}>
            {t('check.back')}
          </Button>
        </div>
      )}
    </div>
  )
}
