import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { EntryForm, Figure, IndicatorRef } from '../../api/types'
import { PageTitle } from '../../components/page-title'
import { formatDate } from '../../shared/dates'
import classes from './entry-check.module.css'
import { FiguresTable } from './figures-table'
import { submissionProblemText } from './submission-problem'

interface Props {
  form: EntryForm
  indicators: IndicatorRef[]
  figures: Figure[]
  problem: ApiProblem | null
  sending: boolean
  head: ReactNode
  onBack: () => void
  onSend: () => void
}

/** The figures once more, with what has changed and what they add up to, before they go. */
export function EntryCheck({ form, indicators, figures, problem, sending, head, onBack, onSend }: Props) {
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
  const existing = problem?.members.submissionId
  return (
    <div ref={start}>
      <PageTitle title={title} tabTitle={problem ? t('entry.errorTitle', { title }) : title} above={head}>
        <p>{t('check.advice')}</p>
      </PageTitle>
      {problem && (
        <div ref={failure} className={classes.failure} role="alert" tabIndex={-1}>
          <h2>{t('check.notSent')}</h2>
          <p>{submissionProblemText(t, problem)}</p>
          {typeof existing === 'string' && (
            <Link to="/bien-nhan/$submissionId" params={{ submissionId: existing }}>
              {t('action.receipt')}
            </Link>
          )}
          {problem.instance && problem.status >= 500 && <p>{t('problem.trace', { id: problem.instance })}</p>}
        </div>
      )}
      <section className="card">
        <FiguresTable indicators={indicators} figures={figures} fields={form.fields} />
      </section>
      <div className={classes.actions}>
        <Button size="lg" onClick={onSend} loading={sending}>
          {t('check.send')}
        </Button>
        <Button size="lg" variant="default" onClick={onBack} disabled={sending}>
          {t('check.back')}
        </Button>
      </div>
    </div>
  )
}
