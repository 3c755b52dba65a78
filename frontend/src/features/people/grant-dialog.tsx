import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { useGrant } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import { RoleField } from './role-field'
import { roleIn } from './roles'
import { readTerm } from './term'
import { TermField } from './term-field'
import type { Person, Role } from './types'

/** Gives a person a role from now on. */
export function GrantDialog({ person, today, onClose }: { person: Person; today: string; onClose: () => void }) {
  const { t } = useTranslation()
  const [unit, setUnit] = useState<UnitRef | undefined>(person.unitEndedOn ? undefined : person.unit)
  const [chosen, setRole] = useState<Role | ''>()
  const role = roleIn(unit, chosen)
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const grant = useGrant()
  const { at, all } = refusal(t, grant.error, ['/role', '/unitId', '/validTo'])
  const { validTo, unreadable } = readTerm(until)
  const submit = () => {
    setTried(true)
    if (!unit || !role || unreadable) return
    const body = { personId: person.id, unitId: unit.id, role, validTo, reason: reason.trim() || undefined }
    grant.mutate(body, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('people.grantTitle', { name: person.fullName })}
      classes={classes}
      problem={all}
      submit={t('people.grant')}
      isPending={grant.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <UnitPicker
        label={t('people.field.roleUnit')}
        asOf={today}
        unit={unit}
        onPick={setUnit}
        error={tried && !unit ? t('violation.required') : (at('/unitId') ?? false)}
      />
      <RoleField role={role} unit={unit} error={at('/role')} onChange={setRole} />
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
