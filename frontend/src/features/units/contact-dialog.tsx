import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { Contact, NewContact } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { problemText } from '../../components/problem-text'
import { violationText } from '../../components/violation-text'
import { contactOptions, useKeepContact } from '../../reference/contacts'
import { unitName } from '../../reference/names'
import classes from './units.module.css'

interface Props {
  contact: Contact
  onSaved: () => void
  onClose: () => void
}

const fields = ['name', 'phone', 'hours'] as const
type Field = (typeof fields)[number]

const longest: Record<Field, number> = { name: 200, phone: 30, hours: 200 }

/** The stored number is masked here: an empty field keeps it, and a tick removes it. */
export function ContactDialog({ contact: opened, onSaved, onClose }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  // Queries are asked for again after a refusal; the version that the user saw stays that of the opened contact.
  const [contact] = useState(opened)
  const [draft, setDraft] = useState({ name: contact.name ?? '', phone: '', hours: contact.hours ?? '' })
  const [withoutPhone, setWithoutPhone] = useState(false)
  const [theirs, setTheirs] = useState<Contact>()
  const keep = useKeepContact(contact)
  const problem = keep.error as ApiProblem | null
  const wrong = (field: Field) => {
    const violation = problem?.violations.find(({ pointer }) => pointer === `/${field}`)
    return violation && violationText(t, violation.code)
  }
  const named = fields.some((field) => wrong(field))

  const submit = () =>
    keep.mutate(read(draft, withoutPhone), {
      onSuccess: () => {
        onSaved()
        onClose()
      },
      onError: async (error) => {
        if ((error as unknown as ApiProblem).key !== 'stale') return
        setTheirs(await queries.fetchQuery({ ...contactOptions(contact.unit.id), staleTime: 0 }))
      },
    })
  return (
    <FormDialog
      title={t('contact.editOf', { unit: unitName(t, contact.unit) })}
      classes={classes}
      problem={problem && !named && problem.key !== 'stale' && problemText(t, problem)}
      submit={t('report.save')}
      isPending={keep.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('contact.purpose')}</p>
      {fields.map((field) => (
        <TextInput
          key={field}
          label={t(`contact.field.${field}`)}
          description={field === 'phone' && contact.phone ? t('team.phone.held', { phone: contact.phone }) : undefined}
          data-autofocus={field === 'name' || undefined}
          inputMode={field === 'phone' ? 'tel' : undefined}
          autoComplete="off"
          maxLength={longest[field]}
          disabled={field === 'phone' && withoutPhone}
          value={draft[field]}
          error={wrong(field)}
          onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
      {contact.phone && (
        <label className={classes.choice}>
          <input
            type="checkbox"
            checked={withoutPhone}
            onChange={(event) => setWithoutPhone(event.currentTarget.checked)}
          />
          {t('team.phone.takeOut')}
        </label>
      )}
      {theirs && (
        <p role="alert" className={classes.problem}>
          {t('contact.stale', {
            theirs: [theirs.name, theirs.phone, theirs.hours].filter(Boolean).join(', ') || t('contact.none'),
          })}
        </p>
      )}
    </FormDialog>
  )
}

function read(draft: Record<Field, string>, withoutPhone: boolean): NewContact {
  const name = draft.name.trim()
  const hours = draft.hours.trim()
  const phone = draft.phone.trim()
  // Absent, the stored number stays; empty, it is taken out.
  return { name, hours, phone: withoutPhone ? '' : phone || undefined }
}
