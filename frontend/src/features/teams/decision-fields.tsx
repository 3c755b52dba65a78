import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DecisionDraft } from './decision-draft'
import { fieldId, fieldText, type FieldProblems } from './field-problems'
import classes from './teams.module.css'

interface Props {
  at: '/decision' | '/founding'
  draft: DecisionDraft
  problems: FieldProblems
  onChange: (draft: DecisionDraft) => void
}

const longest = { number: 100, date: undefined, signer: 200 }

/** The fields for number, date and signer of a decision. */
export function DecisionFields({ at, draft, problems, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.fields}>
      {(['number', 'date', 'signer'] as const).map((field) => (
        <TextInput
          key={field}
          id={fieldId(`${at}/${field}`)}
          label={t(`team.decision.${field}`)}
          inputMode={field === 'date' ? 'numeric' : undefined}
          autoComplete="off"
          maxLength={longest[field]}
          value={draft[field]}
          error={fieldText(t, problems[`${at}/${field}`])}
          onChange={(event) => onChange({ ...draft, [field]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
