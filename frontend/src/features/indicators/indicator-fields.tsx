import { Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { AnswerFields } from './answer-fields'
import type { IndicatorDraft, IndicatorProblem } from './indicator-draft'
import classes from './indicators.module.css'

interface Props {
  draft: IndicatorDraft
  problems: Partial<Record<keyof IndicatorDraft, IndicatorProblem>>
  /** Indicators that can be its parts. */
  others: Indicator[]
  isNew: boolean
  onChange: (draft: IndicatorDraft) => void
}

export function IndicatorFields({ draft, problems, others, isNew, onChange }: Props) {
  const { t } = useTranslation()
  const change = (part: Partial<IndicatorDraft>) => onChange({ ...draft, ...part })
  const text = (name: 'code' | 'name' | 'nameEn' | 'validFrom', maxLength: number) => (
    <TextInput
      label={t(`indicators.field.${name}`)}
      inputMode={name === 'validFrom' ? 'numeric' : undefined}
      autoComplete="off"
      maxLength={maxLength}
      value={draft[name]}
      error={problems[name] && t(`indicators.draft.${problems[name]}`)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  const help = (name: 'help' | 'helpEn') => (
    <Textarea
      label={t(`indicators.field.${name}`)}
      rows={2}
      maxLength={1000}
      value={draft[name]}
      error={problems[name] && t(`indicators.draft.${problems[name]}`)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={classes.fields}>
        {isNew && text('code', 40)}
        {isNew && text('validFrom', 20)}
        {text('name', 200)}
        {text('nameEn', 200)}
        {help('help')}
        {help('helpEn')}
      </div>
      <AnswerFields draft={draft} problems={problems} others={others} onChange={onChange} />
    </>
  )
}
