import { useTranslation } from 'react-i18next'
import type { SubmissionView } from '../../api/types'
import { StateBadge } from '../../components/state-badge'
import { StatusBadge } from '../../components/status-badge'
import { unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import classes from './receipt-facts.module.css'

export function ReceiptFacts({ submission }: { submission: SubmissionView }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('receipt.code')}</dt>
        <dd className={classes.code}>{submission.receiptCode}</dd>
      </div>
      <div>
        <dt>{t('receipt.receivedAt')}</dt>
        <dd>
          {formatDateTime(submission.receivedAt)} <StatusBadge status="REPORTED" timeliness={submission.timeliness} />{' '}
          <StateBadge state={submission.state} />
          {submission.enteredInTime && submission.enteredAt && (
            <small>{t('receipt.enteredInTime', { when: formatDateTime(submission.enteredAt) })}</small>
          )}
          {submission.enteredAtProblem && <small>{t(`enteredAt.${submission.enteredAtProblem}`)}</small>}
        </dd>
      </div>
      <div>
        <dt>{t('receipt.unit')}</dt>
        <dd>{unitName(t, submission.unit)}</dd>
      </div>
      <div>
        <dt>{t('receipt.asOf')}</dt>
        <dd>{formatDate(submission.asOf)}</dd>
      </div>
      {submission.correctedAt && (
        <div>
          <dt>{t('receipt.correctedAt')}</dt>
          <dd>
            {formatDateTime(submission.correctedAt)}
            {submission.reason && <small>{submission.reason}</small>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t('receipt.sender')}</dt>
        <dd>
          {submission.actorName}
          {submission.channel !== 'WEB' && (
            <small>
              {t(`grid.channel.${submission.channel}`)}
              {submission.onBehalf &&
                `, ${t(`grid.media.${submission.onBehalf.medium}`)}: ${submission.onBehalf.informant}`}
            </small>
          )}
        </dd>
      </div>
    </dl>
  )
}
