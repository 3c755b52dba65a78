import { Button, Modal, Textarea } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
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
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '') onUnlock(reason.trim())
  }
  return (
    <Modal opened onClose={onClose} title={t('review.unlockTitle')} withCloseButton={false} centered>
      <form onSubmit={submit} noValidate>
        <Textarea
          data-autofocus
          label={t('review.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={missing && t('review.reasonMissing')}
          maxLength={500}
          rows={3}
        />
        <div className={classes.actions}>
          <Button type="submit" loading={sending}>
            {t('review.unlock')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
