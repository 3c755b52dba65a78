import { Button, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import '../../i18n/later'
import classes from './leave-guard.module.css'

export default function LeaveDialog({ onStay, onGo }: { onStay: () => void; onGo: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onStay} title={t('leave.title')} withCloseButton={false} centered>
      <p>{t('leave.kept')}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={onStay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={onGo}>
          {t('leave.go')}
        </Button>
      </div>
    </Modal>
  )
}
