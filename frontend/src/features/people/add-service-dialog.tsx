import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { useAddService } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import { readTerm } from './term'
import type { ServiceAccount } from './types'

interface Props {
  /** The unit that is chosen at first. */
  unit: UnitRef | undefined
  today: string
  onAdded: (service: ServiceAccount) => void
  onClose: () => void
}

/** Makes an account with which a program sends figures of a unit and the units below it. */
export function AddServiceDialog({ unit: first, today, onAdded, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const [unit, setUnit] = useState(first)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const add = useAddService()
  const { at, all } = refusal(t, add.error, ['/name', '/unitId', '/validTo'])
  const required = t('violation.required')
  const { validTo } = readTerm(until)
  const submit = () => {
    setTried(true)
    if (name.trim() === '' || !unit || !validTo) return
    const body = { name: name.trim(), unitId: unit.id, validTo, reason: reason.trim() || undefined }
    add.mutate(body, { onSuccess: onAdded })
  }
  return (
    <FormDialog
      title={t('people.service.add')}
      classes={classes}
      problem={all}
      submit={t('people.service.addIt')}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('people.service.addWhy')}</p>
      <TextInput
        data-autofocus
        label={t('people.service.name')}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={tried && name.trim() === '' ? required : at('/name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <UnitPicker
        label={t('people.field.unit')}
        asOf={today}
        unit={unit}
        onPick={setUnit}
        error={tried && !unit ? required : (at('/unitId') ?? false)}
      />
      <TextInput
        label={t('people.service.until')}
        placeholder="31/12/2027"
        inputMode="numeric"
        autoComplete="off"
        value={until}
        error={tried && !validTo ? t('date.unreadable') : at('/validTo')}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
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
