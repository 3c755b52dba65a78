import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { Deadline } from '../../components/deadline'
import { CheckIcon, LockIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { inLanguage, unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { EntryForm } from './entry-form'
import classes from './entry-page.module.css'
import { FiguresTable } from './figures-table'
import { OtherDate } from './other-date'
import { entryFormOptions } from './queries'
import { ReceiptFacts } from './receipt-facts'

interface Props {
  regime: RegimeView
  unit: UnitView
  date: string
}

export function EntryPage({ regime, unit, date }: Props) {
  const { t } = useTranslation()
  const { data: form } = useSuspenseQuery(entryFormOptions(regime.id, unit.id, date))
  const head = <p>{unitName(t, unit)}</p>
  if (form.submission)
    return (
      <div className={classes.page}>
        <PageTitle title={t('entry.sentTitle', { date: formatDate(date) })} above={head}>
          <OtherDate date={date} />
        </PageTitle>
        <section className="card">
          <h2 className={classes.sent}>
            <CheckIcon /> {t('entry.alreadySent')}
          </h2>
          <ReceiptFacts submission={form.submission} />
          <FiguresTable indicators={regime.indicators} figures={form.submission.figures} />
          <Link className={classes.link} to="/bien-nhan/$submissionId" params={{ submissionId: form.submission.id }}>
            {t('action.receipt')}
          </Link>
        </section>
      </div>
    )
  if (!form.allowedActions.includes('SUBMIT'))
    return (
      <div className={classes.page}>
        <PageTitle title={t('entry.title')} above={head}>
          <OtherDate date={date} />
        </PageTitle>
        <StateMessage icon={<LockIcon />} title={t('entry.notYours')}>
          {t('entry.notYoursWhy', { unit: unitName(t, unit) })}
        </StateMessage>
      </div>
    )
  return (
    <div className={classes.page}>
      <EntryForm
        form={form}
        indicators={regime.indicators}
        head={head}
        about={
          <>
            <p>{inLanguage(form.regimeName)}</p>
            <Deadline dueAt={form.dueAt} />
            <OtherDate date={date} />
          </>
        }
      />
    </div>
  )
}
