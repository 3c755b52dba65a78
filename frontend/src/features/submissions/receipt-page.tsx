import { Button } from '@mantine/core'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView } from '../../api/types'
import { CheckIcon, PrintIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { inLanguage, unitName } from '../../reference/names'
import { meOptions } from '../../session/queries'
import { formatDate } from '../../shared/dates'
import { FiguresTable } from './figures-table'
import { submissionOptions } from './queries'
import { ReceiptFacts } from './receipt-facts'
import classes from './receipt-page.module.css'
import { CommentForm } from './review/comment-form'
import { ReviewActions } from './review/review-actions'
import { Story } from './review/story'
import './review/words'

interface Props {
  submissionId: string
  regime: RegimeView | undefined
}

export function ReceiptPage({ submissionId, regime }: Props) {
  const { t } = useTranslation()
  const { data: submission } = useSuspenseQuery(submissionOptions(submissionId))
  const { data: me } = useSuspenseQuery(meOptions())
  // Users who enter on behalf of others correct in the grid, which asks for the source.
  const answerable = submission.allowedActions.includes('CORRECT') && me.allowedActions.includes('SUBMIT')
  return (
    <div className={classes.page}>
      <PageTitle title={t('receipt.title')} above={<p>{unitName(t, submission.unit)}</p>}>
        {regime && <p>{inLanguage(regime.name)}</p>}
      </PageTitle>
      <section className="card">
        <h2 className={classes.received}>
          <CheckIcon /> {t('receipt.received', { date: formatDate(submission.asOf) })}
        </h2>
        <ReceiptFacts submission={submission} />
        {regime && (
          <FiguresTable indicators={regime.indicators} figures={submission.figures} notes={submission.notes} />
        )}
        {regime && <ReviewActions submission={submission} indicators={regime.indicators} />}
      </section>
      {regime && (
        <Story submissionId={submissionId} indicators={regime.indicators}>
          {submission.allowedActions.includes('COMMENT') && <CommentForm submissionId={submissionId} />}
        </Story>
      )}
      <div className={`${classes.actions} no-print`}>
        <Button variant="default" leftSection={<PrintIcon size={18} />} onClick={() => window.print()}>
          {t('action.print')}
        </Button>
        {answerable && (
          <Link
            to="/nhap-bao-cao"
            search={{ regime: submission.regimeId, unit: submission.unit.id, date: submission.asOf, correct: true }}
          >
            {t('entry.correct')}
          </Link>
        )}
        <Link to="/">{t('action.home')}</Link>
      </div>
    </div>
  )
}
