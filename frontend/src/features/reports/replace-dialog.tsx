import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import { FormDialog } from '../../components/form-dialog'
import { FilePick } from './file-pick'
import { reportProblemText } from './report-problem'
import { type useAttach } from './signed-file-queries'

interface Props {
  attach: ReturnType<typeof useAttach>
  version: number
  onClose: () => void
}

/** Asks for another signed PDF and for what was wrong with the one before. */
export function ReplaceDialog({ attach, version, onClose }: Props) {
  const { t } = useTranslation()
  const [file, setFile] = useState<File>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const problem = attach.error as ApiProblem | null
  const complete = file !== undefined && reason.trim() !== ''
  const submit = () => {
    setTried(true)
    if (complete) attach.mutate({ file, version, reason: reason.trim() }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('signedFile.replaceTitle')}
      problem={(problem && reportProblemText(t, problem)) || (tried && !complete && t('signedFile.incomplete'))}
      submit={t('signedFile.replace')}
      isPending={attach.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('signedFile.replaceWhy')}</p>
      <FilePick label={t('signedFile.pick')} file={file} onPick={setFile} />
      <Textarea
        label={t('signedFile.reason')}
        maxLength={1000}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === '' && t('reportIssue.required')}
      />
    </FormDialog>
  )
}
