import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../components/form-dialog'
import { useEditPerson } from './changes'
import classes from './people.module.css'
import { refusal } from './refusal'
import type { Person } from './types'

export function EditPersonDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useTranslation()
  const [said, setSaid] = useState({
    fullName: person.fullName,
    phone: person.phone ?? '',
    email: person.email ?? '',
  })
  const [tried, setTried] = useState(false)
  const edit = useEditPerson(person)
  const { at, all } = refusal(t, edit.error, ['/fullName', '/phone', '/email'])
  const fullName = said.fullName.trim()
  const field = (name: keyof typeof said) => ({
    label: t(`people.field.${name}`),
    autoComplete: 'off',
    value: said[name],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      setSaid((before) => ({ ...before, [name]: value })),
  })
  const submit = () => {
    setTried(true)
    if (fullName === '') return
    const body = { fullName, email: said.email.trim() || undefined, phone: said.phone.trim() || undefined }
    edit.mutate(body, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={t('people.editTitle')}
      classes={classes}
      problem={all}
      submit={t('report.save')}
      isPending={edit.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        {...field('fullName')}
        data-autofocus
        maxLength={200}
        error={tried && fullName === '' ? t('violation.required') : at('/fullName')}
      />
      <TextInput {...field('phone')} type="tel" maxLength={30} error={at('/phone')} />
      <TextInput {...field('email')} type="email" maxLength={255} error={at('/email')} />
    </FormDialog>
  )
}
