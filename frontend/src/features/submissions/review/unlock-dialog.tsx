import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog'
import classes from './review.module.css'

interface Props {
  sending: boolean
  onClose: () => void
  onUnlock: (reason: string) => void
}

export function UnlockDialog({ sending, onClose, onUnlock }: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = () => {
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') onUnlock(reason.trim())
  }
  return (
    <FormDialog
      title={t('review.unlockTitle')}
      classes={classes}
      submit={t('review.unlock')}
      isPending={sending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t('review.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing && t('review.reasonMissing')}
        maxLength={500}
        rows={3}
      />
    </FormDialog>
  )
}
