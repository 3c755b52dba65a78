import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { fieldId, type Problems } from './form-problems'
import classes from './regimes.module.css'
import { blankRule, ruleKinds, type RuleDraft } from './rule-draft'

interface Props {
  rules: RuleDraft[]
  /** The indicators of the form. */
  asked: Indicator[]
  problems: Problems
  onChange: (rules: RuleDraft[]) => void
}

const most = 50

/** The rules that check figures before they are received. */
export function RuleFields({ rules, asked, problems, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <p className="soft">{t('rule.why')}</p>
      {rules.map((rule, index) => (
        <OneRule
          key={index}
          rule={rule}
          index={index}
          asked={asked}
          problems={problems}
          onChange={(part) => onChange(rules.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onDrop={() => onChange(rules.filter((_, at) => at !== index))}
        />
      ))}
      {rules.length < most && (
        <div>
          <Button variant="default" onClick={() => onChange([...rules, blankRule])}>
            {t('rule.add')}
          </Button>
        </div>
      )}
    </>
  )
}

interface OneProps extends Omit<Props, 'rules' | 'onChange'> {
  rule: RuleDraft
  index: number
  onChange: (part: Partial<RuleDraft>) => void
  onDrop: () => void
}

function OneRule({ rule, index, asked, problems, onChange, onDrop }: OneProps) {
  const { t } = useTranslation()
  const { kind, indicatorId, partIds } = rule
  const ofRatio = kind === 'RATIO_RANGE'
  const counted = asked.filter((one) => !isRatio(one))
  const number = index + 1
  const at = (member: string) => ({
    id: fieldId(`rules.${index}.${member}`),
    error: problems[`rules.${index}.${member}`],
  })
  const ofParts = kind === 'PARTS_EXCEED_WHOLE'
  const text = (member: 'min' | 'max' | 'factor' | 'atLeast', label = t(`rule.${member}`)) => (
    <TextInput
      {...at(member)}
      label={label}
      inputMode={ofRatio ? 'decimal' : 'numeric'}
      autoComplete="off"
      value={rule[member]}
      onChange={(event) => onChange({ [member]: event.currentTarget.value })}
    />
  )
  const choices = (member: 'partIds' | 'numeratorIds' | 'denominatorIds', label: string, from: Indicator[]) => (
    <div role="group" className={classes.days} aria-label={label}>
      <p>{label}</p>
      {from.map(({ id, name }, place) => (
        <label key={id}>
          <input
            type="checkbox"
            id={place === 0 ? at(member).id : undefined}
            aria-invalid={at(member).error !== undefined}
            checked={rule[member].includes(id)}
            onChange={(event) =>
              onChange({
                [member]: event.currentTarget.checked
                  ? [...rule[member], id]
                  : rule[member].filter((one) => one !== id),
              })
            }
          />
          {inLanguage(name)}
        </label>
      ))}
      {at(member).error && <p className={classes.problem}>{at(member).error}</p>}
    </div>
  )
  const reported = counted.filter((one) => one.partIds.length === 0)
  return (
    <fieldset className={classes.rule}>
      <legend>{t('rule.number', { number })}</legend>
      <NativeSelect
        {...at('kind')}
        label={t('rule.check')}
        value={kind}
        onChange={(event) => onChange({ kind: event.currentTarget.value as RuleDraft['kind'] })}
        data={ruleKinds.map((value) => ({ value, label: t(`rule.kind.${value}`) }))}
      />
      {!ofRatio && (
        <NativeSelect
          {...at('indicatorId')}
          label={t(ofParts ? 'rule.whole' : 'rule.of')}
          value={indicatorId}
          onChange={(event) => {
            const chosen = event.currentTarget.value
            onChange({ indicatorId: chosen, partIds: partIds.filter((id) => id !== chosen) })
          }}
          data={[
            { value: '', label: t(ofParts ? 'regimes.choose' : 'rule.each') },
            ...counted.map(({ id, name }) => ({ value: id, label: inLanguage(name) })),
          ]}
        />
      )}
      <NativeSelect
        label={t('rule.then')}
        value={rule.severity}
        onChange={(event) => onChange({ severity: event.currentTarget.value as RuleDraft['severity'] })}
        data={(['ERROR', 'WARNING'] as const).map((value) => ({ value, label: t(`rule.severity.${value}`) }))}
      />
      {kind === 'RANGE' && text('min')}
      {kind === 'RANGE' && text('max')}
      {kind === 'JUMP' && text('factor')}
      {kind === 'JUMP' && text('atLeast')}
      {ofParts &&
        choices(
          'partIds',
          t('rule.parts'),
          counted.filter(({ id }) => id !== indicatorId),
        )}
      {ofRatio && (
        <>
          <p className="soft">{t('rule.ratio')}</p>
          {choices('numeratorIds', t('rule.numerators'), reported)}
          {choices('denominatorIds', t('rule.denominators'), reported)}
          {text('min', t('rule.minPercent'))}
          {text('max', t('rule.maxPercent'))}
        </>
      )}
      <div>
        <Button variant="default" aria-label={t('rule.drop', { number })} onClick={onDrop}>
          {t('regimes.drop')}
        </Button>
      </div>
    </fieldset>
  )
}
