import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { PrintIcon } from '../../components/icons'
import classes from './people.module.css'
import { addressOf, SlipCard } from './slip-card'
import type { Person } from './types'

/** Shows a new one-time code, which cannot be shown again. */
export function SlipDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<'yes' | 'no'>()
  const { slip } = person
  const copy = (address: string) =>
    navigator.clipboard.writeText(address).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    )
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('people.slip.title', { name: person.fullName })}
      withCloseButton={false}
      // The code is gone after the dialog, so only its button closes it.
      closeOnClickOutside={false}
      closeOnEscape={false}
      centered
    >
      {slip ? (
        <>
          <p className={classes.once}>{t('people.slip.once')}</p>
          <SlipCard person={person} slip={slip} />
          {createPortal(
            <div className={classes.paper} aria-hidden="true">
              <style>{'@page { size: 105mm 148mm; margin: 8mm }'}</style>
              <SlipCard person={person} slip={slip} />
            </div>,
            document.body,
          )}
        </>
      ) : (
        <p role="alert">{t('people.slip.lost')}</p>
      )}
      <p role="status" className="soft">
        {copied && t(copied === 'yes' ? 'people.slip.copied' : 'people.slip.notCopied')}
      </p>
      <div className={classes.actions}>
        {slip && (
          <>
            <Button leftSection={<PrintIcon />} onClick={() => window.print()}>
              {t('people.slip.print')}
            </Button>
            <Button variant="default" onClick={() => void copy(addressOf(slip))}>
              {t('people.slip.copy')}
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
