import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLeaving } from '../../session/session'
import classes from './leave-guard.module.css'

/** Asks before a report that has not been sent is left, and only then. */
export function LeaveGuard({ unsent }: { unsent: () => boolean }) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: () => unsent(),
    enableBeforeUnload: () => unsent() && !isLeaving(),
    withResolver: true,
  })
  const stay = () => blocker.reset?.()
  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={stay}
      title={t('leave.title')}
      withCloseButton={false}
      centered
    >
      <p>{t('leave.kept')}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t('leave.go')}
        </Button>
      </div>
    </Modal>
  )
}
