import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ObligationView } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { PencilIcon } from '../../components/icons'
import { periodText } from '../../components/period-text'
import { StateBadge } from '../../components/state-badge'
import { StatusBadge } from '../../components/status-badge'
import { formatDate } from '../../shared/dates'
import classes from './obligation.module.css'
import { submissionOptions } from './queries'
import { ReturnedNote } from './returned-note'

interface Props {
  title: string
  obligation: ObligationView
  about: { regime: string; unit: string }
  mayEnter: boolean
  /** What its report leaves out. */
  lack?: ReactNode
}

function WordsOfReturn({ submissionId }: { submissionId: string }) {
  const { data } = useQuery(submissionOptions(submissionId))
  return data && <ReturnedNote submission={data} />
}

/** What a unit has to report for a day, with its deadline and status. */
export function Obligation({ title, obligation, about, mayEnter, lack }: Props) {
  const { t } = useTranslation()
  const { asOf, period, status, timeliness, dueAt, calendarConfirmed, submissionId, state } = obligation
  return (
    <section className={`card ${classes.owed}`} data-status={state === 'RETURNED' ? state : status}>
      <h2>{title}</h2>
      <p className={classes.what}>{t('owed.what', { date: formatDate(asOf) })}</p>
      {period && <p>{periodText(t, period)}</p>}
      <p className={classes.badges}>
        {state !== 'RETURNED' && <StatusBadge status={status} timeliness={timeliness} />} <StateBadge state={state} />{' '}
        {lack}
      </p>
      {state === 'RETURNED' && submissionId && <WordsOfReturn submissionId={submissionId} />}
      {status === 'MISSING' && <Deadline dueAt={dueAt} calendarConfirmed={calendarConfirmed} />}
      {(status === 'MISSING' || state === 'RETURNED') && mayEnter && (
        <Link to="/nhap-bao-cao" search={{ ...about, date: asOf }} className={classes.enter}>
          <PencilIcon />
          {t(state === 'RETURNED' ? 'owed.correct' : 'entry.title')}
        </Link>
      )}
      {submissionId && (
        <Link className={classes.receipt} to="/bien-nhan/$submissionId" params={{ submissionId }}>
          {t('action.receipt')}
        </Link>
      )}
    </section>
  )
}
