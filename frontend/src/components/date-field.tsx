import { TextInput } from '@mantine/core'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, formatDate, parseDate } from '../shared/dates'
import classes from './date-field.module.css'
import { CalendarIcon, LeftIcon, RightIcon } from './icons'

interface Props {
  date: string
  max: string
  /** Label, if the date is not the as-of date of figures. */
  label?: string
  onChoose: (date: string) => void
}

/** A field for a date as written in Vietnam, with a button that opens the device's calendar. */
export function DateField({ date, max, label, onChoose }: Props) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const [error, setError] = useState<string>()
  const id = useId()
  const calendar = useRef<HTMLInputElement>(null)

  const choose = (next: string) => {
    setTyped(undefined)
    setError(undefined)
    if (next !== date) onChoose(next)
  }
  const read = () => {
    const next = parseDate(typed ?? formatDate(date))
    if (!next) setError(t('date.unreadable'))
    else if (next > max) setError(t('date.future', { max: formatDate(max) }))
    else choose(next)
  }

  return (
    <div className={`${classes.field} no-print`}>
      <label className={classes.label} htmlFor={id}>
        {label ?? t('date.label')}
      </label>
      <button
        type="button"
        className={classes.step}
        aria-label={t('date.previous')}
        onClick={() => choose(addDays(date, -1))}
      >
        <LeftIcon />
      </button>
      <TextInput
        id={id}
        value={typed ?? formatDate(date)}
        error={error !== undefined}
        aria-describedby={error && `${id}-error`}
        inputMode="numeric"
        autoComplete="off"
        classNames={{ input: classes.input }}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={read}
        onKeyDown={(event) => event.key === 'Enter' && read()}
      />
      <button
        type="button"
        className={classes.step}
        aria-label={t('date.calendar')}
        onClick={() => calendar.current?.showPicker()}
      >
        <CalendarIcon />
      </button>
      <input
        ref={calendar}
        type="date"
        className={classes.native}
        tabIndex={-1}
        aria-hidden="true"
        value={date}
        max={max}
        onChange={(event) => event.currentTarget.value && choose(event.currentTarget.value)}
      />
      <button
        type="button"
        className={classes.step}
        aria-label={t('date.next')}
        disabled={date >= max}
        onClick={() => choose(addDays(date, 1))}
      >
        <RightIcon />
      </button>
      {error && (
        <p id={`${id}-error`} className={classes.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
