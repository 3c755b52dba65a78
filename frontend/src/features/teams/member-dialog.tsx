import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MemberEdit, Team, TeamMember } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { useHeld } from '../../shared/use-held'
import { useEditMember } from './changes'
import { readDate } from './decision-draft'
import { clean, fieldId, fieldText, type FieldProblems } from './field-problems'
import { RefusedWords } from './refused-words'
import classes from './teams.module.css'
import { draftOfTraining, TrainingsFields, type TrainingDraft } from './trainings-fields'
import { useRefused } from './use-refused'

interface Props {
  team: Team
  member: TeamMember
  onClose: () => void
}

interface MemberText {
  name: string
  phone: string
  position: string
}

/** Edits a member's data. Joining, leaving and the role need a decision and are not included. */
export function MemberDialog({ team: opened, member, onClose }: Props) {
  const { t } = useTranslation()
  const [team] = useHeld(opened, opened.id)
  const [text, setText] = useState<MemberText>({ name: member.name, phone: '', position: member.position ?? '' })
  const [withoutPhone, setWithoutPhone] = useState(false)
  const [core, setCore] = useState(member.core)
  const [trainings, setTrainings] = useState(() => member.trainings.map(draftOfTraining))
  const { refused, setProblems, refuse } = useRefused()
  const edit = useEditMember(team, member.id)

  const submit = () => {
    const { body, problems: wrong } = read(text, withoutPhone, core, trainings)
    setProblems(wrong)
    if (Object.keys(wrong).length === 0) edit.mutate(body, { onSuccess: onClose, onError: (error) => refuse(error) })
  }
  const field = (name: keyof MemberText, longest: number, description?: string) => (
    <TextInput
      id={fieldId(`/${name}`)}
      label={t(`team.member.${name}`)}
      description={description}
      inputMode={name === 'phone' ? 'tel' : undefined}
      autoComplete="off"
      maxLength={longest}
      disabled={name === 'phone' && withoutPhone}
      value={text[name]}
      error={fieldText(t, refused.problems[`/${name}`])}
      onChange={(event) => setText({ ...text, [name]: event.currentTarget.value })}
    />
  )
  return (
    <FormDialog
      title={t('team.member.editOne', { name: member.name })}
      size="lg"
      classes={classes}
      submit={t('report.save')}
      isPending={edit.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('team.member.editWhy')}</p>
      {field('name', 200)}
      {field('position', 200)}
      {field('phone', 30, member.phone && t('team.phone.held', { phone: member.phone }))}
      {member.phone && (
        <label className={classes.choice}>
          <input
            type="checkbox"
            checked={withoutPhone}
            onChange={(event) => setWithoutPhone(event.currentTarget.checked)}
          />
          {t('team.phone.takeOut')}
        </label>
      )}
      <label className={classes.choice}>
        <input type="checkbox" checked={core} onChange={(event) => setCore(event.currentTarget.checked)} />
        {t('team.member.core')}
      </label>
      <TrainingsFields trainings={trainings} problems={refused.problems} onChange={setTrainings} />
      <RefusedWords words={refused.words} />
    </FormDialog>
  )
}

function read(text: MemberText, withoutPhone: boolean, core: boolean, trainings: TrainingDraft[]) {
  const problems: FieldProblems = {}
  const name = clean(text.name)
  if (name === '') problems['/name'] = 'required'
  const body: MemberEdit = {
    name,
    // Undefined keeps the stored number, an empty text removes it.
    phone: withoutPhone ? '' : clean(text.phone) || undefined,
    position: clean(text.position) || undefined,
    core,
    trainings: trainings.map(({ date, subject }, index) => {
      if (clean(subject) === '') problems[`/trainings/${index}/subject`] = 'required'
      return { date: readDate(date, `/trainings/${index}/date`, problems), subject: clean(subject) }
    }),
  }
  return { body, problems }
}
