import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { inLanguage } from '../../reference/names'
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

const counted = ['PERSONS', 'ACCOUNTS', 'ORGANISATIONS', 'OTHER'] as const
const kinds = ['STOCK', 'FLOW'] as const

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
  // All parts of a sum must have its kind and unit of count.
  const fitting = others.filter(({ kind, counts }) => kind === draft.kind && counts === draft.counts)
  return (
    <>
      <div className={classes.fields}>
        {isNew && text('code', 40)}
        {isNew && text('validFrom', 20)}
        {text('name', 200)}
        {text('nameEn', 200)}
        <NativeSelect
          label={t('target.countsLabel')}
          value={draft.counts}
          onChange={(event) => change({ counts: event.currentTarget.value as Indicator['counts'], partIds: [] })}
          data={counted.map((value) => ({ value, label: t(`target.counts.${value}`) }))}
        />
        <NativeSelect
          label={t('indicators.field.kind')}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Indicator['kind'], partIds: [] })}
          data={kinds.map((value) => ({ value, label: t(`indicators.kind.${value}`) }))}
        />
        {help('help')}
        {help('helpEn')}
      </div>
      <fieldset className={classes.choices}>
        <legend>{t('indicators.field.parts')}</legend>
        <p className="soft">{t('indicators.partsWhy')}</p>
        {fitting.map(({ id, code, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.partIds.includes(id)}
              onChange={(event) =>
                change({
                  partIds: event.currentTarget.checked
                    ? [...draft.partIds, id]
                    : draft.partIds.filter((one) => one !== id),
                })
              }
            />
            {inLanguage(name)} ({code})
          </label>
        ))}
      </fieldset>
    </>
  )
}
