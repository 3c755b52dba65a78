import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  /** The button that imports the file; false or undefined if that is not possible. */
  take?: { label: string; loading: boolean; disabled?: boolean; onClick: () => void } | false
  /** Class of the row of buttons. */
  className: string | undefined
  onClose: () => void
  /** The preview: effects and errors of the file. */
  children: ReactNode
}

/** A dialog with the preview of a file and the button that imports it. */
export function ImportDialog({ title, take, className, onClose, children }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false} size="xl" centered>
      {children}
      <div className={className}>
        {take && (
          <Button loading={take.loading} disabled={take.disabled} onClick={take.onClick}>
            {take.label}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
