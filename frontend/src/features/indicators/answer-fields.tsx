import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { CheckBox } from '../../components/check-box'
import { inLanguage } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { hasBounds, withCounts, withType, type IndicatorDraft, type IndicatorProblem } from './indicator-draft'
import classes from './indicators.module.css'

interface Props {
  draft: IndicatorDraft
  problems: Partial<Record<keyof IndicatorDraft, IndicatorProblem>>
  /** Indicators that can be its parts. */
  others: Indicator[]
  onChange: (draft: IndicatorDraft) => void
}

const types = ['COUNT', 'RATIO'] as const
const counted = ['PERSONS', 'ACCOUNTS', 'ORGANISATIONS', 'OTHER'] as const
const kinds = ['STOCK', 'FLOW', 'AS_FOUND'] as const
const directions = ['MORE', 'LESS'] as const

/** How the indicator is answered: its type, what its numbers mean, its bounds, and what it is computed from. */
export function AnswerFields(props: Props) {
  const { t } = useTranslation()
  const { draft, problems, onChange } = props
  const change = (part: Partial<IndicatorDraft>) => onChange({ ...draft, ...part })
  const ratio = draft.type === 'RATIO'
  const text = (name: 'measure' | 'measureEn' | 'min' | 'max' | 'source', maxLength: number, label: string) => (
    <TextInput
      label={label}
      autoComplete="off"
      inputMode={name === 'min' || name === 'max' ? 'decimal' : undefined}
      maxLength={maxLength}
      value={draft[name]}
      error={problems[name] && t(`indicators.draft.${problems[name]}`)}
      onChange={(event) => change({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          label={t('indicators.field.type')}
          value={draft.type}
          onChange={(event) => onChange(withType(draft, event.currentTarget.value as IndicatorDraft['type']))}
          data={types.map((value) => ({ value, label: t(`indicators.type.${value}`) }))}
        />
        <NativeSelect
          label={t('indicators.field.kind')}
          description={t(`indicators.kindWhy.${draft.kind}`)}
          value={draft.kind}
          onChange={(event) =>
            change({ kind: event.currentTarget.value as Indicator['kind'], partIds: ratio ? ['', ''] : [] })
          }
          data={kinds.map((value) => ({ value, label: t(`indicators.kind.${value}`) }))}
        />
        {ratio ? (
          <NativeSelect
            label={t('indicators.field.decimals')}
            value={String(draft.decimals)}
            onChange={(event) => change({ decimals: Number(event.currentTarget.value) })}
            data={['0', '1', '2', '3']}
          />
        ) : (
          <>
            <NativeSelect
              label={t('target.countsLabel')}
              value={draft.counts}
              onChange={(event) => onChange(withCounts(draft, event.currentTarget.value as Indicator['counts']))}
              data={counted.map((value) => ({ value, label: t(`target.counts.${value}`) }))}
            />
            {text('measure', 30, t('indicators.field.measure'))}
            {text('measureEn', 30, t('indicators.field.measureEn'))}
          </>
        )}
        {hasBounds(draft) && (
          <>
            {text('min', 16, t(ratio ? 'indicators.field.minPercent' : 'indicators.field.min'))}
            {text('max', 16, t(ratio ? 'indicators.field.maxPercent' : 'indicators.field.max'))}
          </>
        )}
        <NativeSelect
          label={t('indicators.field.direction')}
          value={draft.direction}
          onChange={(event) => change({ direction: event.currentTarget.value as IndicatorDraft['direction'] })}
          data={[
            { value: '', label: t('indicators.noDirection') },
            ...directions.map((value) => ({ value, label: t(`indicators.direction.${value}`) })),
          ]}
        />
        {text('source', 500, t('indicators.field.source'))}
      </div>
      {ratio ? <RatioParts {...props} /> : <SumParts {...props} />}
    </>
  )
}

function RatioParts({ draft, problems, others, onChange }: Props) {
  const { t } = useTranslation()
  const [numerator = '', denominator = ''] = draft.partIds
  const counts = others.filter((one) => !isRatio(one))
  const choice = (label: string, chosen: string, fitting: Indicator[], change: (id: string) => string[]) => (
    <NativeSelect
      label={label}
      value={chosen}
      error={problems.partIds && chosen === '' && t('indicators.draft.required')}
      onChange={(event) => onChange({ ...draft, partIds: change(event.currentTarget.value) })}
      data={[
        { value: '', label: t('regimes.choose') },
        ...fitting.map(({ id, code, name }) => ({ value: id, label: `${inLanguage(name)} (${code})` })),
        // An ended indicator is not listed.
        ...(chosen !== '' && !fitting.some(({ id }) => id === chosen) ? [{ value: chosen, label: '…' }] : []),
      ]}
    />
  )
  return (
    <fieldset className={classes.choices}>
      <legend>{t('indicators.ratio')}</legend>
      <p className="soft">{t('indicators.ratioWhy')}</p>
      <div className={classes.fields}>
        {choice(
          t('indicators.field.numerator'),
          numerator,
          counts.filter(({ id, kind }) => kind === draft.kind && id !== denominator),
          (id) => [id, denominator],
        )}
        {choice(
          t('indicators.field.denominator'),
          denominator,
          counts.filter(({ id, kind }) => (kind === draft.kind || kind === 'STOCK') && id !== numerator),
          (id) => [numerator, id],
        )}
      </div>
      <CheckBox
        label={t('indicators.atMostWhole')}
        checked={draft.max.replace('%', '').trim() === '100'}
        onChange={(checked) => onChange({ ...draft, max: checked ? '100' : '' })}
      />
    </fieldset>
  )
}

function SumParts({ draft, others, onChange }: Props) {
  const { t } = useTranslation()
  // All parts of a sum must have its kind and unit of count.
  const fitting = others.filter((one) => !isRatio(one) && one.kind === draft.kind && one.counts === draft.counts)
  return (
    <fieldset className={classes.choices}>
      <legend>{t('indicators.field.parts')}</legend>
      <p className="soft">{t('indicators.partsWhy')}</p>
      {fitting.map(({ id, code, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={draft.partIds.includes(id)}
            onChange={(event) =>
              onChange({
                ...draft,
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
  )
}
