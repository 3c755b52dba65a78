import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { CheckIcon, LockIcon, PencilIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { periodText } from '../../components/period-text'
import { StateMessage } from '../../components/state-message'
import { inLanguage, unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { EntryForm } from './entry-form'
import classes from './entry-page.module.css'
import { FiguresTable } from './figures-table'
import { OtherDate } from './other-date'
import { entryFormOptions } from './queries'
import { ReceiptFacts } from './receipt-facts'
import { ReturnedNote } from './returned-note'

interface Props {
  regime: RegimeView
  unit: UnitView
  date: string
  /** Whether to open an existing submission for correction. */
  correct: boolean
}

export function EntryPage({ regime, unit, date, correct }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: form } = useSuspenseQuery(entryFormOptions(regime.id, unit.id, date))
  const [correcting, setCorrecting] = useState(correct)
  const head = <p>{unitName(t, unit)}</p>
  const { submission } = form
  // Users who enter on behalf of others must name the source, and only the grid asks for it.
  const inGrid = !me.allowedActions.includes('SUBMIT') && me.allowedActions.includes('ENTER_ON_BEHALF')
  const toGrid = (
    <Link className={classes.link} to="/nhap-bang" search={{ regime: regime.id, unit: unit.id, date }}>
      {t('entry.inGrid')}
    </Link>
  )
  const mayCorrect = submission?.allowedActions.includes('CORRECT') ?? false
  // A returned submission opens for correction at once, because it waits for an answer.
  const opened = mayCorrect && !inGrid && (correcting || submission?.state === 'RETURNED')
  if (submission && !opened)
    return (
      <div className={classes.page}>
        <PageTitle title={t('entry.sentTitle', { date: formatDate(date) })} above={head}>
          <OtherDate date={date} />
        </PageTitle>
        <section className="card">
          <h2 className={classes.sent}>
            <CheckIcon /> {t('entry.alreadySent')}
          </h2>
          <ReceiptFacts submission={submission} />
          <FiguresTable indicators={regime.indicators} figures={submission.figures} notes={submission.notes} />
          <div className={classes.actions}>
            {mayCorrect && !inGrid && (
              <Button variant="default" onClick={() => setCorrecting(true)}>
                {t('entry.correct')}
              </Button>
            )}
            {mayCorrect && inGrid && toGrid}
            <Link className={classes.link} to="/bien-nhan/$submissionId" params={{ submissionId: submission.id }}>
              {t('action.receipt')}
            </Link>
          </div>
        </section>
      </div>
    )
  if (!submission && (inGrid || !form.allowedActions.includes('SUBMIT')))
    return (
      <div className={classes.page}>
        <PageTitle title={t('entry.title')} above={head}>
          <OtherDate date={date} />
        </PageTitle>
        {form.allowedActions.includes('SUBMIT') ? (
          <StateMessage icon={<PencilIcon />} title={t('entry.onBehalf')} actions={toGrid}>
            {t('entry.onBehalfWhy')}
          </StateMessage>
        ) : (
          <StateMessage icon={<LockIcon />} title={t('entry.notYours')}>
            {t('entry.notYoursWhy', { unit: unitName(t, unit) })}
          </StateMessage>
        )}
      </div>
    )
  return (
    <div className={classes.page}>
      <EntryForm
        form={form}
        indicators={regime.indicators}
        head={head}
        onCorrect={() => setCorrecting(true)}
        onLeaveAtTheirs={() => setCorrecting(false)}
        about={
          <>
            <p>{inLanguage(form.regimeName)}</p>
            {form.period && <p>{periodText(t, form.period)}</p>}
            {submission ? (
              <ReturnedNote submission={submission} />
            ) : (
              <Deadline dueAt={form.dueAt} calendarConfirmed={form.calendarConfirmed} />
            )}
            <OtherDate date={date} />
          </>
        }
      />
    </div>
  )
}
