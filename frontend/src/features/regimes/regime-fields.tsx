import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Indicator, Level } from '../../api/types'
import { useLevels } from '../../reference/levels'
import { AskedFields } from './asked-fields'
import { beginsInThePast } from './backfilling-draft'
import { BackfillingFields } from './backfilling-fields'
import { CalendarFields } from './calendar-fields'
import type { Problems } from './form-problems'
import { ObligationsPreview } from './obligations-preview'
import { blankTiming, type RegimeDraft } from './regime-draft'
import { RegimeTexts } from './regime-texts'
import classes from './regimes.module.css'
import { rulesFor } from './rule-draft'
import { RuleFields } from './rule-fields'
import { TimingFields } from './timing-fields'

interface Props {
  draft: RegimeDraft
  problems: Problems
  isNew: boolean
  /** Whether a template has filled in most fields; those are folded away. */
  filled: boolean
  indicators: Indicator[]
  today: string
  onChange: (part: Partial<RegimeDraft>) => void
  onTry: () => void
}

/** What a template leaves open. */
const open = /^(code|validFrom|name|legalBasis|recipient|closingTime|deadline|backfill|document)/

/** The fields of a regime, in the order of the decree, or those first that a template leaves open. */
export function RegimeFields({ draft, problems, isNew, filled, indicators, today, onChange, onTry }: Props) {
  const { t } = useTranslation()
  const levels = useLevels(today, [draft.reportingLevel, ...draft.timings.map(({ level }) => level)])
  const asked = draft.asked.flatMap(({ indicatorId }) => indicators.find(({ id }) => id === indicatorId) ?? [])
  const reportBy = (reportingLevel: Level) => {
    const above = draft.timings.filter(
      ({ level }) => levels.findIndex((one) => one === level) < levels.findIndex((one) => one === reportingLevel),
    )
    const own = draft.timings.find(({ level }) => level === reportingLevel) ?? blankTiming(reportingLevel)
    onChange({ reportingLevel, timings: [...above, own] })
  }
  const texts = { draft, problems, isNew, onChange }
  const calendar = (
    <>
      <NativeSelect
        label={t('regimes.field.reportingLevel')}
        value={draft.reportingLevel}
        onChange={(event) => reportBy(event.currentTarget.value as Level)}
        data={levels.map((value) => ({ value, label: t(`regimes.level.${value}`) }))}
      />
      <CalendarFields draft={draft} problems={problems} onChange={onChange} />
    </>
  )
  const form = (
    <>
      <h2>{t('regimes.form')}</h2>
      <AskedFields
        asked={draft.asked}
        indicators={indicators}
        problems={problems}
        onChange={(now) => {
          const ids = now.map(({ indicatorId }) => indicatorId)
          onChange({ asked: now, rules: rulesFor(draft.rules, ids) })
        }}
      />
      <h2>{t('rule.title')}</h2>
      <RuleFields rules={draft.rules} asked={asked} problems={problems} onChange={(rules) => onChange({ rules })} />
    </>
  )
  return (
    <>
      <RegimeTexts {...texts} part={filled ? 'open' : undefined} />
      {isNew && beginsInThePast(draft, today) && (
        <BackfillingFields draft={draft} problems={problems} onChange={onChange} />
      )}
      <h2>{t('regimes.when')}</h2>
      {!filled && calendar}
      <TimingFields draft={draft} levels={levels} problems={problems} onChange={onChange} />
      <ObligationsPreview draft={draft} onTry={onTry} />
      {filled ? (
        <details
          className={classes.filled}
          open={Object.keys(problems).some((field) => !open.test(field)) || undefined}
        >
          <summary>{t('regimeTemplates.filled')}</summary>
          <div className={classes.form}>
            <RegimeTexts {...texts} part="rest" />
            {calendar}
            {form}
          </div>
        </details>
      ) : (
        form
      )}
    </>
  )
}
