import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { days, frequencies, type Frequency } from './calendar-words'
import { fieldId, type Problems } from './form-problems'
import type { RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  draft: RegimeDraft
  problems: Problems
  onChange: (part: Partial<RegimeDraft>) => void
}

/** On which dates the regime asks. */
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
        {draft.frequency.startsWith('MONTHS_') && text('closingDay')}
      </div>
      {draft.frequency === 'WEEKDAYS' && (
        <fieldset className={classes.days}>
          <legend>{t('regimes.field.days')}</legend>
          {days.map((day, place) => (
            <label key={day}>
              <input
                type="checkbox"
                id={place === 0 ? fieldId('days') : undefined}
                checked={draft.days.includes(day)}
                onChange={(event) =>
                  onChange({
                    days: event.currentTarget.checked ? [...draft.days, day] : draft.days.filter((one) => one !== day),
                  })
                }
              />
              {t(`regimes.day.${day}`)}
            </label>
          ))}
          {problems.days && <p className={classes.problem}>{problems.days}</p>}
        </fieldset>
      )}
    </>
  )
}
