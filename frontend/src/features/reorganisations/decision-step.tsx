import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Decision } from './draft'
import { fieldId, type Problems } from './refusals'
import classes from './reorganisations.module.css'

export const decisionFields = [
  'decisionNumber',
  'decisionDate',
  'issuer',
  'effectiveOn',
  'note',
] as const satisfies (keyof Decision)[]

interface Props {
  draft: Decision
  problems: Problems
  onChange: (field: keyof Decision, value: string) => void
}

/** The head of the document: number, dates, issuer and note. */
export function DecisionStep({ draft, problems, onChange }: Props) {
  const { t } = useTranslation()
  const field = (name: keyof Decision) => ({
    id: fieldId(name),
    label: t(`reorg.field.${name}`),
    value: draft[name],
    error: problems[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange(name, event.currentTarget.value),
  })
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        <TextInput {...field('decisionNumber')} placeholder="1672/NQ-UBTVQH15" maxLength={100} autoComplete="off" />
        <TextInput {...field('decisionDate')} placeholder="16/6/2025" inputMode="numeric" autoComplete="off" />
      </div>
      <TextInput {...field('issuer')} placeholder="Ủy ban Thường vụ Quốc hội" maxLength={200} />
      <TextInput
        {...field('effectiveOn')}
        description={t('reorg.effectiveHow')}
        placeholder="1/7/2025"
        inputMode="numeric"
        autoComplete="off"
      />
      <Textarea {...field('note')} maxLength={2000} rows={3} />
    </div>
  )
}
