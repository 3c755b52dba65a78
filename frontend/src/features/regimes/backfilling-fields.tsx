import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId, type Problems } from './form-problems'
import type { RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  draft: RegimeDraft
  problems: Problems
  onChange: (part: Partial<RegimeDraft>) => void
}

/** The fields for backfilling: a reason, a document, and the deadline for entering earlier figures. */
export function BackfillingFields({ draft, problems, onChange }: Props) {
  const { t } = useTranslation()
  const shared = (
    name: 'backfillReason' | 'documentNumber' | 'documentDate' | 'backfillDeadline',
    maxLength: number,
  ) => ({
    label: t(`regimes.field.${name}`),
    maxLength,
    value: draft[name],
    id: fieldId(name),
    error: problems[name],
    onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
  })
  return (
    <fieldset className={classes.timing}>
      <legend>{t('regimes.backfilling')}</legend>
      <p className="soft">{t('regimes.backfillingWhy')}</p>
      <Textarea {...shared('backfillReason', 1000)} rows={2} />
      <TextInput {...shared('documentNumber', 100)} autoComplete="off" />
      <TextInput {...shared('documentDate', 20)} inputMode="numeric" autoComplete="off" placeholder="13/7/2022" />
      <TextInput {...shared('backfillDeadline', 20)} inputMode="numeric" autoComplete="off" placeholder="31/12/2022" />
    </fieldset>
  )
}
