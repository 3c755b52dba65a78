import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { MemberRole } from '../../api/types'
import { fieldId, fieldText, type FieldProblems } from './field-problems'
import { blankMember, memberRoles, type MemberDraft } from './member-draft'
import classes from './teams.module.css'

/** A former member who can join again. */
export interface FormerMember {
  personId: string
  name: string
}

interface Props {
  at: '/joins' | '/members'
  members: MemberDraft[]
  former?: FormerMember[]
  problems: FieldProblems
  onChange: (members: MemberDraft[]) => void
}

/** The fields for joining members. */
export function MembersFields({ at, members, former = [], problems, onChange }: Props) {
  const { t } = useTranslation()
  const add = () => {
    const next = blankMember('MEMBER')
    onChange([...members, next])
    requestAnimationFrame(() => document.getElementById(fieldId(`${at}/${members.length}/name`))?.focus())
  }
  return (
    <>
      {members.map((member, index) => {
        const number = index + 1
        const pointer = (field: string) => `${at}/${index}/${field}`
        const change = (part: Partial<MemberDraft>) =>
          onChange(members.map((one) => (one.key === member.key ? { ...one, ...part } : one)))
        const text = (field: 'name' | 'phone' | 'position', longest: number) => (
          <TextInput
            id={fieldId(pointer(field))}
            label={t(`team.member.${field}`)}
            inputMode={field === 'phone' ? 'tel' : undefined}
            autoComplete="off"
            maxLength={longest}
            value={member[field]}
            error={fieldText(t, problems[pointer(field)])}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        )
        return (
          <fieldset key={member.key} className={classes.person}>
            <legend>{t('team.member.joining', { number })}</legend>
            <div className={classes.fields}>
              {former.length > 0 && (
                <NativeSelect
                  id={fieldId(pointer('personId'))}
                  label={t('team.member.who')}
                  value={member.personId ?? ''}
                  error={fieldText(t, problems[pointer('personId')])}
                  onChange={(event) => change({ personId: event.currentTarget.value || undefined })}
                  data={[
                    { value: '', label: t('team.member.newPerson') },
                    ...former.map(({ personId, name }) => ({
                      value: personId,
                      label: t('team.member.former', { name }),
                    })),
                  ]}
                />
              )}
              {!member.personId && text('name', 200)}
              <NativeSelect
                id={fieldId(pointer('role'))}
                label={t('team.member.role')}
                value={member.role}
                error={fieldText(t, problems[pointer('role')])}
                onChange={(event) => change({ role: event.currentTarget.value as MemberRole })}
                data={memberRoles.map((role) => ({ value: role, label: t(`team.role.${role}`) }))}
              />
              {text('position', 200)}
              {!member.personId && text('phone', 30)}
            </div>
            <div className={classes.actions}>
              <label className={classes.choice}>
                <input
                  type="checkbox"
                  checked={member.core}
                  onChange={(event) => change({ core: event.currentTarget.checked })}
                />
                {t('team.member.core')}
              </label>
              <Button
                variant="default"
                aria-label={t('team.member.dropOne', { number })}
                onClick={() => onChange(members.filter(({ key }) => key !== member.key))}
              >
                {t('regimes.drop')}
              </Button>
            </div>
          </fieldset>
        )
      })}
      <div>
        <Button variant="default" onClick={add}>
          {t('team.member.add')}
        </Button>
      </div>
    </>
  )
}
