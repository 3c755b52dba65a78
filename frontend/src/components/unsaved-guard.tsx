import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isLeaving } from '../session/session'
import classes from './dialog.module.css'

/** Asks before changed words are left, by whichever way. */
export function UnsavedGuard({
  unsaved,
  asking = false,
  onStay,
  onDrop,
  onLeave,
}: {
  unsaved: boolean
  /** The editor itself is to be closed. */
  asking?: boolean
  onStay?: () => void
  onDrop?: () => void
  /** The page is left all the same. */
  onLeave?: () => void
}) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    enableBeforeUnload: () => unsaved && !isLeaving(),
    withResolver: true,
  })
  const leaving = blocker.status === 'blocked'
  if (!leaving && !asking) return null
  const leave = () => {
    onLeave?.()
    blocker.proceed?.()
  }
  const stay = leaving ? blocker.reset : () => onStay?.()
  return (
    <Modal opened onClose={stay} title={t('report.unsaved')} withCloseButton={false} centered>
      <p>{t('report.unsavedWhy')}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={leaving ? leave : onDrop}>
          {t('report.drop')}
        </Button>
      </div>
    </Modal>
  )
}
