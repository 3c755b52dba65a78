import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cumulativePeriods, days, frequencies, type Frequency } from './calendar-words'
import { fieldId, type Problems } from './form-problems'
import type { RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  draft: RegimeDraft
  problems: Problems
  onChange: (part: Partial<RegimeDraft>) => void
}

/** The fields for the regime's calendar. */
export function CalendarFields({ draft, problems, onChange }: Props) {
  const { t } = useTranslation()
  const text = (name: 'n' | 'first' | 'closingDay') => (
    <TextInput
      label={t(`regimes.field.${name}`)}
      inputMode="numeric"
      autoComplete="off"
      value={draft[name]}
      id={fieldId(name)}
      error={problems[name]}
      onChange={(event) => onChange({ [name]: event.currentTarget.value })}
    />
  )
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          label={t('regimes.field.frequency')}
          value={draft.frequency}
          onChange={(event) => onChange({ frequency: event.currentTarget.value as Frequency })}
          data={frequencies.map((value) => ({ value, label: t(`regimes.frequency.${value}`) }))}
        />
        {draft.frequency === 'EVERY_N_DAYS' && text('n')}
        {draft.frequency === 'EVERY_N_DAYS' && text('first')}
        {(draft.frequency.startsWith('MONTHS_') || draft.frequency === 'CUMULATIVE') && text('closingDay')}
      </div>
      {draft.frequency === 'WEEKDAYS' && (
        <Choices
          name="days"
          all={days}
          chosen={draft.days}
          words={(day) => t(`regimes.day.${day}`)}
          problem={problems.days}
          onChange={(chosen) => onChange({ days: chosen })}
        />
      )}
      {draft.frequency === 'CUMULATIVE' && (
        <Choices
          name="periods"
          all={cumulativePeriods}
          chosen={draft.periods}
          words={(period) => t(`regimes.cumulative.${period}`)}
          problem={problems.periods}
          onChange={(chosen) => onChange({ periods: chosen })}
        />
      )}
      {draft.frequency === 'DATES' && (
        <Textarea
          label={t('regimes.field.dates')}
          placeholder="13/7/2022"
          rows={4}
          value={draft.dates}
          id={fieldId('dates')}
          error={problems.dates}
          onChange={(event) => onChange({ dates: event.currentTarget.value })}
        />
      )}
    </>
  )
}

interface ChoicesProps<T extends string> {
  name: 'days' | 'periods'
  all: readonly T[]
  chosen: T[]
  words: (one: T) => string
  problem: string | undefined
  onChange: (chosen: T[]) => void
}

/** A group of checkboxes. Chosen values keep the order of `all`. */
function Choices<T extends string>({ name, all, chosen, words, problem, onChange }: ChoicesProps<T>) {
  const { t } = useTranslation()
  return (
    <fieldset className={classes.days}>
      <legend>{t(`regimes.field.${name}`)}</legend>
      {all.map((one, place) => (
        <label key={one}>
          <input
            type="checkbox"
            id={place === 0 ? fieldId(name) : undefined}
            checked={chosen.includes(one)}
            onChange={(event) =>
              onChange(all.filter((other) => (other === one ? event.currentTarget.checked : chosen.includes(other))))
            }
          />
          {words(one)}
        </label>
      ))}
      {problem && <p className={classes.problem}>{problem}</p>}
    </fieldset>
  )
}
