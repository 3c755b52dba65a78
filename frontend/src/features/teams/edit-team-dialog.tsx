import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { useHeld } from '../../shared/use-held'
import { useEditTeam } from './changes'
import { draftOfDecision, readDecision } from './decision-draft'
import { DecisionFields } from './decision-fields'
import { clean, fieldId, fieldText, type FieldProblems } from './field-problems'
import { RefusedWords } from './refused-words'
import classes from './teams.module.css'
import { useRefused } from './use-refused'

/** Corrects typing errors in a team's data. Changes by a decision need a reconstitution. */
export function EditTeamDialog({ team: opened, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const [team] = useHeld(opened, opened.id)
  const [name, setName] = useState(team.name)
  const [founding, setFounding] = useState(() => draftOfDecision(team.founding))
  const { refused, setProblems, refuse } = useRefused()
  const edit = useEditTeam(team)
  const submit = () => {
    const wrong: FieldProblems = {}
    const body = { name: clean(name), founding: readDecision(founding, '/founding', wrong) }
    if (body.name === '') wrong['/name'] = 'required'
    setProblems(wrong)
    if (Object.keys(wrong).length === 0) edit.mutate(body, { onSuccess: onClose, onError: (error) => refuse(error) })
  }
  return (
    <FormDialog
      title={t('team.editTitle')}
      size="lg"
      classes={classes}
      submit={t('report.save')}
      isPending={edit.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('team.editWhy')}</p>
      <TextInput
        data-autofocus
        id={fieldId('/name')}
        label={t('team.name')}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={fieldText(t, refused.problems['/name'])}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DecisionFields at="/founding" draft={founding} problems={refused.problems} onChange={setFounding} />
      <RefusedWords words={refused.words} />
    </FormDialog>
  )
}
