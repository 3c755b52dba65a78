import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldId, type Problems } from './form-problems'
import type { RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  draft: RegimeDraft
  problems: Problems
  isNew: boolean
  /** Only what a template leaves open, only the rest, or all. */
  part?: 'open' | 'rest' | undefined
  onChange: (part: Partial<RegimeDraft>) => void
}

/** The text fields of a regime. */
export function RegimeTexts({ draft, problems, isNew, part, onChange }: Props) {
  const { t } = useTranslation()
  const shared = (
    name:
      'code' | 'name' | 'nameEn' | 'legalBasis' | 'recipient' | 'sendingMethod' | 'validFrom' | 'content' | 'outline',
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
    <div className={classes.fields}>
      {part !== 'rest' && (
        <>
          {isNew && <TextInput {...shared('code', 40)} autoComplete="off" />}
          <TextInput {...shared('validFrom', 20)} inputMode="numeric" autoComplete="off" placeholder="1/8/2022" />
          <TextInput {...shared('name', 200)} />
        </>
      )}
      {part !== 'open' && <TextInput {...shared('nameEn', 200)} />}
      {part !== 'rest' && (
        <>
          <TextInput {...shared('legalBasis', 500)} />
          <TextInput {...shared('recipient', 500)} />
        </>
      )}
      {part !== 'open' && (
        <>
          <TextInput {...shared('sendingMethod', 500)} />
          <Textarea {...shared('content', 2000)} rows={3} />
          <Textarea {...shared('outline', 2000)} rows={3} />
        </>
      )}
    </div>
  )
}
