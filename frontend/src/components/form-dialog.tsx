import { Button, Modal } from '@mantine/core'
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import dialog from './dialog.module.css'

interface Props {
  title: string
  size?: 'lg'
  /** Two columns if there is room; elements with `data-row` span both. */
  wide?: boolean
  /** Classes of the feature, if its dialogs have a style of their own. */
  classes?: { form?: string; problem?: string; actions?: string }
  /** Words for a refusal. */
  problem?: string | false | null
  /** Text of the submit button; undefined if there is nothing to submit. */
  submit: string | undefined
  /** Whether nothing undoes it: then the button that leaves stands out, as where input would be lost. */
  final?: boolean
  isPending: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A dialog with a form. Neither a refusal nor a click beside it loses any input: only its buttons and Esc close it. */
export function FormDialog(props: Props) {
  const { title, size, wide, classes = dialog, problem, submit, final, isPending, onSubmit, onClose, children } = props
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [sent, setSent] = useState(0)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setSent(sent + 1)
    onSubmit()
  }
  // The button that was pressed lost the focus while it waited, and on a phone what is wrong may be out of sight. A refusal by the
  // page itself changes nothing but the count.
  useEffect(() => {
    if (sent && !isPending) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [role="alert"]')?.focus()
  }, [sent, isPending])
  return (
    <Modal
      opened
      onClose={onClose}
      title={<span className={dialog.title}>{title}</span>}
      size={size}
      withCloseButton={false}
      closeOnClickOutside={false}
      centered
    >
      <form ref={form} className={`${classes.form ?? ''} ${wide ? dialog.wide : ''}`} onSubmit={send} noValidate>
        {children}
        {problem && (
          <p role="alert" tabIndex={-1} data-row className={classes.problem}>
            {problem}
          </p>
        )}
        <div data-row className={classes.actions}>
          {submit && (
            <Button type="submit" variant={final ? 'default' : undefined} loading={isPending}>
              {submit}
            </Button>
          )}
          <Button variant={final ? undefined : 'default'} onClick={onClose}>
            {t(submit ? 'review.cancel' : 'sheet.close')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
