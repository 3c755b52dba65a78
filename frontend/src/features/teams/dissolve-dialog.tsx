import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Team } from '../../api/types'
import { FormDialog } from '../../components/form-dialog'
import { useHeld } from '../../shared/use-held'
import { useDissolve } from './changes'
import { readDate, readDecision } from './decision-draft'
import { DecisionFields } from './decision-fields'
import { fieldId, fieldText, type FieldProblems } from './field-problems'
import { RefusedWords } from './refused-words'
import classes from './teams.module.css'
import { useRefused } from './use-refused'

/** Dissolves a team by a decision. Its history stays visible. */
export function DissolveDialog({ team: opened, onClose }: { team: Team; onClose: () => void }) {
  const { t } = useTranslation()
  const [team] = useHeld(opened, opened.id)
  const [validTo, setValidTo] = useState('')
  const [decision, setDecision] = useState({ number: '', date: '', signer: team.founding.signer })
  const { refused, setProblems, refuse } = useRefused()
  const dissolve = useDissolve(team)
  const submit = () => {
    const wrong: FieldProblems = {}
    const body = {
      validTo: readDate(validTo, '/validTo', wrong),
      decision: readDecision(decision, '/decision', wrong),
    }
    setProblems(wrong)
    if (Object.keys(wrong).length === 0)
      dissolve.mutate(body, { onSuccess: onClose, onError: (error) => refuse(error) })
  }
  return (
    <FormDialog
      title={t('team.dissolveTitle', { name: team.name })}
      size="lg"
      classes={classes}
      submit={t('team.dissolve')}
      isPending={dissolve.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t('team.dissolveWhy', { count: team.members })}</p>
      <TextInput
        data-autofocus
        id={fieldId('/validTo')}
        label={t('team.validTo')}
        inputMode="numeric"
        autoComplete="off"
        value={validTo}
        error={fieldText(t, refused.problems['/validTo'])}
        onChange={(event) => setValidTo(event.currentTarget.value)}
      />
      <DecisionFields at="/decision" draft={decision} problems={refused.problems} onChange={setDecision} />
      <RefusedWords words={refused.words} />
    </FormDialog>
  )
}
