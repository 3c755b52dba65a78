import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { unitName } from '../../reference/names'
import { useMovePerson } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import type { Person } from './types'

/** Moves a person to another unit together with the roles held in the old one. */
export function MoveDialog({ person, today, onClose }: { person: Person; today: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState<UnitRef>()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMovePerson(person)
  const { at, all } = refusal(t, move.error)
  const submit = () => {
    setTried(true)
    if (unit) move.mutate({ unitId: unit.id, reason: reason.trim() || undefined }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('people.moveTitle', { name: person.fullName })}
      classes={classes}
      problem={all}
      submit={t('people.move')}
      isPending={move.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('people.moveWhy', { unit: unitName(t, person.unit) })}</p>
      <UnitPicker
        first
        label={t('people.field.newUnit')}
        asOf={today}
        unit={unit}
        onPick={setUnit}
        error={tried && !unit ? t('violation.required') : (at('/unitId') ?? false)}
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
