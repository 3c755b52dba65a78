import { Button, Modal } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import dialog from '../../components/dialog.module.css'
import { UnsavedGuard } from '../../components/unsaved-guard'
import classes from './people.module.css'

interface Props {
  title: string
  /** What a server that was asked again cannot send any more. */
  shown: ReactNode
  /** Says that it is shown only now. */
  once: string
  /** Says that it cannot be shown any more. */
  lost: string
  /** What can be copied; null if it is lost. */
  copy: { label: string; text: string; done: string } | null
  /** The main step with what is shown, if that is not copying it. */
  step?: ReactNode
  onClose: () => void
}

/** Shows a secret that cannot be shown again. */
export function OnceDialog({ title, shown, once, lost, copy, step, onClose }: Props) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const write = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={dialog.title}>{title}</span>}
      withCloseButton={false}
      // The secret is gone after the dialog, so only its button closes it.
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      {copy ? (
        <>
          <p className={classes.once}>{once}</p>
          {shown}
        </>
      ) : (
        <p role="alert">{lost}</p>
      )}
      <UnsavedGuard
        unsaved={copy !== null}
        words={{ title: t('people.slip.leaveTitle'), why: t('people.slip.leaveWhy'), drop: t('people.slip.leave') }}
      />
      <p role="status" className="soft">
        {copied === 'yes' && copy?.done}
        {copied === 'no' && t('people.slip.notCopied')}
      </p>
      <div className={classes.actions}>
        {copy && (
          <>
            {step}
            <Button variant={step ? 'default' : 'filled'} onClick={() => void write(copy.text)}>
              {copy.label}
            </Button>
          </>
        )}
        <Button variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
