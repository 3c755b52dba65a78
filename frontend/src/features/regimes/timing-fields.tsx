import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Level } from '../../api/types'
import { fieldId, type Problems } from './form-problems'
import { blankTiming, type RegimeDraft, type TimingDraft } from './regime-draft'
import classes from './regimes.module.css'

interface Props {
  draft: RegimeDraft
  /** That a regime can have, the highest first. */
  levels: Level[]
  problems: Problems
  onChange: (part: Partial<RegimeDraft>) => void
}

/** Closing times and deadlines, for the reporting level and the levels above that consolidate. */
export function TimingFields({ draft, levels, problems, onChange }: Props) {
  const { t } = useTranslation()
  const { timings, reportingLevel } = draft
  const allowed = levels.slice(0, levels.findIndex((level) => level === reportingLevel) + 1)
  const free = allowed.filter((level) => !timings.some((timing) => timing.level === level))
  const next = free.at(-1)
  return (
    <>
      {timings.map((timing, index) => {
        const level = t(`regimes.level.${timing.level}`)
        const change = (part: Partial<TimingDraft>) =>
          onChange({ timings: timings.map((one, at) => (at === index ? { ...one, ...part } : one)) })
        const text = (name: 'closingTime' | 'deadlineDays' | 'deadlineTime') => {
          return (
            <TextInput
              label={t(`regimes.field.${name}`)}
              inputMode={name === 'deadlineDays' ? 'numeric' : undefined}
              autoComplete="off"
              value={timing[name]}
              id={fieldId(`${name}.${index}`)}
              error={problems[`${name}.${index}`]}
              onChange={(event) => change({ [name]: event.currentTarget.value })}
            />
          )
        }
        return (
          <fieldset key={timing.level} className={classes.timing}>
            <legend>{t('regimes.hoursOf', { level })}</legend>
            {text('closingTime')}
            {text('deadlineDays')}
            <NativeSelect
              label={t('regimes.field.workingDays')}
              value={String(timing.workingDays)}
              onChange={(event) => change({ workingDays: event.currentTarget.value === 'true' })}
              data={[
                { value: 'true', label: t('regimes.workingDays') },
                { value: 'false', label: t('regimes.calendarDays') },
              ]}
            />
            {text('deadlineTime')}
            {timing.level !== reportingLevel && (
              <Button
                variant="default"
                aria-label={t('regimes.dropHoursOf', { level })}
                onClick={() => onChange({ timings: timings.filter((one) => one !== timing) })}
              >
                {t('regimes.drop')}
              </Button>
            )}
          </fieldset>
        )
      })}
      {next && (
        <div>
          <Button
            variant="default"
            className="wordy"
            onClick={() => onChange({ timings: [...timings, blankTiming(next)] })}
          >
            {t('regimes.addHours', { level: t(`regimes.level.${next}`) })}
          </Button>
        </div>
      )}
    </>
  )
}
