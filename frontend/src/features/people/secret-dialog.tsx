import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './people.module.css'
import type { ServiceAccount } from './types'

/** Shows the secret of a program, which cannot be shown again. */
export function SecretDialog({ service, onClose }: { service: ServiceAccount; onClose: () => void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const { secret } = service
  const copy = (text: string) =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.service.secretTitle', { name: service.name })}
      withCloseButton={false}
      // The secret is gone after the dialog, so only its button closes it.
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      {secret ? (
        <>
          <p className={classes.once}>{t('people.service.once')}</p>
          <div className={classes.slip}>
            <dl className={classes.slipName}>
              <dt>{t('people.service.clientId')}</dt>
              <dd>{service.clientId}</dd>
              <dt>{t('people.service.secret')}</dt>
              <dd className={classes.secret}>{secret}</dd>
            </dl>
          </div>
        </>
      ) : (
        <p role="alert">{t('people.service.lost')}</p>
      )}
      <p role="status" className="soft">
        {copied && t(copied === 'yes' ? 'people.service.copied' : 'people.slip.notCopied')}
      </p>
      <div className={classes.actions}>
        {secret && <Button onClick={() => void copy(secret)}>{t('people.service.copy')}</Button>}
        <Button variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
