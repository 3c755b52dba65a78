import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../components/form-dialog'
import classes from './people.module.css'
import { refusal } from './refusal'

interface Props<Answer> {
  title: string
  /** What the step does. */
  why: string
  submit: string
  /** Whether nothing undoes the step. */
  final?: boolean
  step: {
    error: Error | null
    isPending: boolean
    mutate: (reason: string | undefined, options: { onSuccess: (answer: Answer) => void }) => void
  }
  /** Whether the step takes a reason. */
  reasoned?: boolean
  onDone: (answer: Answer) => void
  onClose: () => void
  /** What else the user has to know before. */
  children?: ReactNode
}

/** Asks before a step that takes at most a reason. */
export function StepDialog<Answer>(props: Props<Answer>) {
  const { title, why, submit, final, step, reasoned = true, onDone, onClose, children } = props
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={title}
      classes={classes}
      problem={refusal(t, step.error).all}
      submit={submit}
      final={final}
      isPending={step.isPending}
      onSubmit={() => step.mutate(reason.trim() || undefined, { onSuccess: onDone })}
      onClose={onClose}
    >
      <p>{why}</p>
      {children}
      {reasoned && (
        <TextInput
          data-autofocus
          label={t('people.field.reason')}
          autoComplete="off"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
    </FormDialog>
  )
}
