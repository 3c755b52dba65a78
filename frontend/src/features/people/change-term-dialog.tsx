import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../components/form-dialog'
import { formatDate } from '../../shared/dates'
import { useEditAssignment } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import { lastDay, readTerm } from './term'
import { TermField } from './term-field'
import type { Assignment } from './types'

/** Changes until when a role is held. */
export function ChangeTermDialog({ assignment, onClose }: { assignment: Assignment; onClose: () => void }) {
  const { t } = useTranslation()
  const [until, setUntil] = useState(assignment.validTo ? formatDate(lastDay(assignment.validTo)) : '')
  const [reason, setReason] = useState(assignment.reason ?? '')
  const [tried, setTried] = useState(false)
  const edit = useEditAssignment(assignment)
  const { at, all } = refusal(t, edit.error, ['/validTo'])
  const { validTo, unreadable } = readTerm(until)
  const submit = () => {
    setTried(true)
    if (!unreadable) edit.mutate({ validTo, reason: reason.trim() || undefined }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('people.termTitle', { role: t(`people.role.${assignment.role}`) })}
      classes={classes}
      problem={all}
      submit={t('report.save')}
      isPending={edit.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TermField text={until} error={tried && unreadable ? t('date.unreadable') : at('/validTo')} onChange={setUntil} />
      <TextInput
        label={t('people.field.reason')}
        autoComplete="off"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
