import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeclarationDraft, DeclarationField, DraftProblem } from './declaration-draft'
import classes from './targets.module.css'

interface Props {
  draft: DeclarationDraft
  problems: Partial<Record<DeclarationField, DraftProblem>>
  onChange: (draft: DeclarationDraft) => void
}

const fields = [
  'value',
  'effectiveFrom',
  'sharePercent',
  'base',
  'baseValue',
  'documentNumber',
  'documentDate',
  'documentIssuer',
] as const

const typed: Partial<Record<DeclarationField, 'numeric' | 'decimal'>> = {
  value: 'numeric',
  baseValue: 'numeric',
  sharePercent: 'decimal',
  effectiveFrom: 'numeric',
  documentDate: 'numeric',
}

/** What a document says of a target. */
export function DeclarationFields({ draft, problems, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.fields}>
      {fields.map((name) => (
        <TextInput
          key={name}
          label={t(`target.field.${name}`)}
          inputMode={typed[name]}
          autoComplete="off"
          value={draft[name]}
          error={problems[name] && t(`target.draft.${problems[name]}`)}
          onChange={(event) => onChange({ ...draft, [name]: event.currentTarget.value })}
        />
      ))}
    </div>
  )
}
