import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ReportView } from '../../api/types'
import { formatDate } from '../../shared/dates'
import classes from './report-page.module.css'

interface Props {
  report: ReportView
  sending: boolean
  onClose: () => void
  onIssue: () => void
}

/** Asks for confirmation before issuing, because an issued report can never be changed. */
export function IssueDialog({ report, sending, onClose, onIssue }: Props) {
  const { t } = useTranslation()
  const { number, signedOn } = report.paper
  return (
    <Modal opened onClose={onClose} title={t('report.issueTitle')} withCloseButton={false} centered>
      {number && signedOn ? (
        <>
          <p>{t('report.issueWhy')}</p>
          <p>{t('report.issueAs', { number, date: formatDate(signedOn) })}</p>
        </>
      ) : (
        <p>{t('report.issueUnnumbered')}</p>
      )}
      <div className={classes.buttons}>
        {number && signedOn && (
          <Button loading={sending} onClick={onIssue}>
            {t('report.issue')}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('review.cancel')}
        </Button>
      </div>
    </Modal>
  )
}
