import { useTranslation } from 'react-i18next'
import type { SubmissionView } from '../../api/types'
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
          {formatDateTime(submission.receivedAt)} <StatusBadge status="REPORTED" timeliness={submission.timeliness} />
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
      <div>
        <dt>{t('receipt.sender')}</dt>
        <dd>{submission.actorName}</dd>
      </div>
    </dl>
  )
}
