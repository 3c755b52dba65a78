import { Button, Modal } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { logOut } from '../session/session'
import '../i18n/later'
import classes from './shell.module.css'

export default function LogOutDialog({ unsent, onStay }: { unsent: number; onStay: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onStay} title={t('logOut.title', { count: unsent })} withCloseButton={false} centered>
      <p>{t('logOut.advice')}</p>
      <div className={classes.choices}>
        <Button data-autofocus onClick={onStay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={() => void logOut()}>
          {t('shell.logOut')}
        </Button>
        <Link to="/cho-gui" onClick={onStay}>
          {t('outbox.open')}
        </Link>
      </div>
    </Modal>
  )
}
