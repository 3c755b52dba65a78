import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  title: string
  /** What takes the file in, where nothing is in the way. */
  take?: { label: string; loading: boolean; disabled?: boolean; onClick: () => void } | false
  /** Of the row of buttons. */
  className: string | undefined
  onClose: () => void
  /** What the file would do, and what is wrong with it. */
  children: ReactNode
}

/** A file that was chosen, looked at before it is taken in. */
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
