import { Button, Modal } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import '../i18n/later'
import classes from './dialog.module.css'

/** Asks before unsaved text is lost by leaving the page or closing the editor. */
export function UnsavedGuard({
  unsaved,
  asking = false,
  words,
  onStay,
  onDrop,
  onLeave,
}: {
  unsaved: boolean
  /** Whether the user wants to close the editor. */
  asking?: boolean
  /** What is lost, if that is not text. */
  words?: { title: string; why: string; drop: string }
  onStay?: () => void
  onDrop?: () => void
  /** Called when the user leaves the page in spite of unsaved text. */
  onLeave?: () => void
}) {
  const { t } = useTranslation()
  const blocker = useBlocker({
    shouldBlockFn: () => unsaved,
    // Before a login too, because the device does not keep this text.
    enableBeforeUnload: () => unsaved,
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
    <Modal opened onClose={stay} title={words?.title ?? t('report.unsaved')} withCloseButton={false} centered>
      <p>{words?.why ?? t('report.unsavedWhy')}</p>
      <div className={classes.actions}>
        <Button data-autofocus onClick={stay}>
          {t('leave.stay')}
        </Button>
        <Button variant="default" onClick={leaving ? leave : onDrop}>
          {words?.drop ?? t('report.drop')}
        </Button>
      </div>
    </Modal>
  )
}
