import { Button, Modal } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import dialog from './dialog.module.css'

interface Props {
  title: string
  size?: 'lg'
  /** In two columns where there is room: what has `data-row` takes both. */
  wide?: boolean
  /** Of the feature, where its dialogs look as its pages do. */
  classes?: { form?: string; problem?: string; actions?: string }
  /** Why it was refused, in words. */
  problem?: string | false | null
  /** What the button that sends it says. */
  submit: string
  isPending: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Fields that are sent or dropped. It does not close by itself: a refusal loses nothing that was typed. */
export function FormDialog(props: Props) {
  const { title, size, wide, classes = dialog, problem, submit, isPending, onSubmit, onClose, children } = props
  const { t } = useTranslation()
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Modal opened onClose={onClose} title={title} size={size} withCloseButton={false} centered>
      <form className={classes.form} data-wide={wide} onSubmit={send} noValidate>
        {children}
        {problem && (
          <p role="alert" data-row className={classes.problem}>
            {problem}
          </p>
        )}
        <div data-row className={classes.actions}>
          <Button type="submit" loading={isPending}>
            {submit}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
