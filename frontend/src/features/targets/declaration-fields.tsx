import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DeclarationDraft, DeclarationField, DraftProblem } from './declaration-draft'
import classes from './targets.module.css'

interface Props {
  draft: DeclarationDraft
  /** Whether the target is in percent, so that it has a share and no value. */
  percent: boolean
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

const shares = fields.filter((name) => name !== 'value')

const typed: Partial<Record<DeclarationField, 'numeric' | 'decimal'>> = {
  value: 'numeric',
  baseValue: 'numeric',
  sharePercent: 'decimal',
  effectiveFrom: 'numeric',
  documentDate: 'numeric',
}

/** The fields of a declaration: value, base and document. */
export function DeclarationFields({ draft, percent, problems, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.fields}>
      {(percent ? shares : fields).map((name) => (
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
