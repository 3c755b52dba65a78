import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { UnitPicker } from '../../components/unit-picker'
import { useAddPerson } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import { RoleField } from './role-field'
import { roleIn } from './roles'
import { readTerm } from './term'
import { TermField } from './term-field'
import type { NewPerson, Person, Role } from './types'
import { usernameOf } from './username'

interface Props {
  /** The unit that is chosen at first. */
  unit: UnitRef | undefined
  today: string
  onAdded: (person: Person) => void
  onClose: () => void
}

/** Makes an account for a person, who can get a role at once. */
export function AddPersonDialog({ unit: first, today, onAdded, onClose }: Props) {
  const { t } = useTranslation()
  const [said, setSaid] = useState({ fullName: '', username: '', email: '', phone: '', until: '', reason: '' })
  const [unit, setUnit] = useState(first)
  const [chosen, setRole] = useState<Role | ''>()
  const role = roleIn(unit, chosen)
  const [tried, setTried] = useState(false)
  const add = useAddPerson()
  const { at, all } = refusal(t, add.error, [
    '/fullName',
    '/username',
    '/phone',
    '/email',
    '/unitId',
    '/role/unitId',
    '/role/validTo',
  ])
  const required = t('violation.required')
  const { validTo, unreadable } = readTerm(said.until)
  const text = (field: keyof typeof said) => ({
    label: t(`people.field.${field}`),
    autoComplete: 'off',
    value: said[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setSaid((before) => ({ ...before, [field]: value })),
  })
  const submit = () => {
    setTried(true)
    if (said.fullName.trim() === '' || !unit || unreadable) return
    const body: NewPerson = {
      fullName: said.fullName.trim(),
      username: said.username.trim() || undefined,
      email: said.email.trim() || undefined,
      phone: said.phone.trim() || undefined,
      unitId: unit.id,
      role: role ? { role, validTo, reason: said.reason.trim() || undefined } : undefined,
    }
    add.mutate(body, { onSuccess: onAdded })
  }
  return (
    <FormDialog
      title={t('people.add')}
      size="lg"
      wide
      classes={classes}
      problem={all}
      submit={t('people.addIt')}
      isPending={add.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft" data-row>
        {t('people.addWhy')}
      </p>
      <TextInput
        {...text('fullName')}
        data-autofocus
        maxLength={200}
        error={tried && said.fullName.trim() === '' ? required : at('/fullName')}
      />
      <TextInput
        {...text('username')}
        maxLength={64}
        autoCapitalize="none"
        spellCheck={false}
        placeholder={usernameOf(said.fullName) || undefined}
        description={t('people.usernameWhy')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={at('/username')}
      />
      <TextInput {...text('phone')} type="tel" maxLength={30} error={at('/phone')} />
      <TextInput {...text('email')} type="email" maxLength={255} error={at('/email')} />
      <div data-row>
        <UnitPicker
          label={t('people.field.unit')}
          asOf={today}
          unit={unit}
          onPick={setUnit}
          error={tried && !unit ? required : (at('/unitId') ?? false)}
        />
      </div>
      <RoleField role={role} unit={unit} none={t('people.noRole')} error={at('/role/unitId')} onChange={setRole} />
      {role && (
        <>
          <TermField
            text={said.until}
            error={tried && unreadable ? t('date.unreadable') : at('/role/validTo')}
            onChange={(until) => setSaid((before) => ({ ...before, until }))}
          />
          <div data-row>
            <TextInput {...text('reason')} maxLength={500} />
          </div>
        </>
      )}
    </FormDialog>
  )
}
