import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../../api/problem'
import { submissionProblemText } from '../submission-problem'
import { useUpload, type About } from './queries'
import { SheetErrors } from './sheet-errors'
import classes from './sheet.module.css'

interface Props {
  file: File
  about: About
  onClose: () => void
}

const outcomes = ['SUBMITTED', 'CORRECTED', 'UNCHANGED'] as const

/** What a file would do, before it does it; what is wrong with it, cell by cell. */
export function SheetDialog({ file, about, onClose }: Props) {
  const { t } = useTranslation()
  const { mutate: look, ...looking } = useUpload(about)
  const sending = useUpload(about)
  const [reason, setReason] = useState('')
  useEffect(() => look({ file, dryRun: true, reason: '?' }), [look, file])
  const report = sending.data ?? looking.data
  const problem = (sending.error ?? looking.error) as ApiProblem | null
  const count = (outcome: string) => report?.rows.filter((row) => row.outcome === outcome).length ?? 0
  const corrects = count('CORRECTED') > 0
  const changes = corrects || count('SUBMITTED') > 0
  const done = sending.isSuccess
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheet.title', { file: file.name })}
      withCloseButton={false}
      size="lg"
      centered
    >
      <div role="status">
        {!report && !problem && <p>{t('sheet.reading')}</p>}
        {problem && <p className={classes.problem}>{submissionProblemText(t, problem)}</p>}
        {report && report.errors.length > 0 && <SheetErrors errors={report.errors} />}
        {report && report.errors.length === 0 && (
          <>
            <p>{t(done ? 'sheet.done' : changes ? 'sheet.would' : 'sheet.nothing')}</p>
            <ul>
              {outcomes
                .filter((outcome) => count(outcome) > 0)
                .map((outcome) => (
                  <li key={outcome}>{t(`sheet.outcome.${outcome}`, { count: count(outcome) })}</li>
                ))}
            </ul>
          </>
        )}
      </div>
      {report?.errors.length === 0 && corrects && !done && (
        <TextInput
          label={t('entry.correctionReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
        />
      )}
      <div className={`${classes.tools} ${classes.below}`}>
        {report?.errors.length === 0 && changes && !done && (
          <Button
            loading={sending.isPending}
            disabled={corrects && reason.trim() === ''}
            onClick={() => sending.mutate({ file, dryRun: false, reason: reason.trim() || undefined })}
          >
            {t('sheet.send')}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
