import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator } from '../../api/types'
import { inLanguage } from '../../reference/names'
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
  const number = index + 1
  const at = (member: string) => ({
    id: fieldId(`rules.${index}.${member}`),
    error: problems[`rules.${index}.${member}`],
  })
  const ofParts = kind === 'PARTS_EXCEED_WHOLE'
  const text = (member: 'min' | 'max' | 'factor' | 'atLeast') => (
    <TextInput
      {...at(member)}
      label={t(`rule.${member}`)}
      inputMode="numeric"
      autoComplete="off"
      value={rule[member]}
      onChange={(event) => onChange({ [member]: event.currentTarget.value })}
    />
  )
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
          ...asked.map(({ id, name }) => ({ value: id, label: inLanguage(name) })),
        ]}
      />
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
      {ofParts && (
        <div role="group" className={classes.days} aria-label={t('rule.parts')}>
          <p>{t('rule.parts')}</p>
          {asked
            .filter(({ id }) => id !== indicatorId)
            .map(({ id, name }, place) => (
              <label key={id}>
                <input
                  type="checkbox"
                  id={place === 0 ? at('partIds').id : undefined}
                  aria-invalid={at('partIds').error !== undefined}
                  checked={partIds.includes(id)}
                  onChange={(event) =>
                    onChange({
                      partIds: event.currentTarget.checked ? [...partIds, id] : partIds.filter((one) => one !== id),
                    })
                  }
                />
                {inLanguage(name)}
              </label>
            ))}
          {at('partIds').error && <p className={classes.problem}>{at('partIds').error}</p>}
        </div>
      )}
      <div>
        <Button variant="default" aria-label={t('rule.drop', { number })} onClick={onDrop}>
          {t('regimes.drop')}
        </Button>
      </div>
    </fieldset>
  )
}
