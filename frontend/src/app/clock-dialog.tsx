import { Button, Modal, TextInput } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import { problemText } from '../components/problem-text'
import { businessNow } from '../session/business-clock'
import { useMoveClock } from '../session/move-clock'
import { useBusinessNow } from '../session/use-business-now'
import { addDays, dateOf, formatDate, formatDateTime, parseDate } from '../shared/dates'
import classes from './shell.module.css'

const problems = {
  'clock-back': 'clock.notBack',
  'clock-too-far': 'clock.tooFar',
  'clock-fixed': 'clock.fixed',
} as const

/** Reads `7:30`, `07h30` or `17` as `HH:mm`; returns undefined for other texts. */
function parseHour(text: string): string | undefined {
  const typed = /^([01]?\d|2[0-3])(?:[:h]([0-5]\d))?$/i.exec(text.trim())
  return typed ? `${typed[1]?.padStart(2, '0')}:${typed[2] ?? '00'}` : undefined
}

/** Moves the demo's business clock forward to another day or hour. */
export default function ClockDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const router = useRouter()
  const now = useBusinessNow()
  const [date, setDate] = useState(() => formatDate(addDays(dateOf(businessNow()), 1)))
  const [hour, setHour] = useState('08:00')
  const [tried, setTried] = useState(false)
  const move = useMoveClock()
  const day = parseDate(date)
  const time = parseHour(hour)
  // Vietnam has one time zone, UTC+7, without daylight saving time.
  const chosen = day && time && `${day}T${time}:00+07:00`
  const back = chosen !== undefined && Date.parse(chosen) <= now
  const problem = move.error as ApiProblem | null
  const words = { now: formatDateTime(now) }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!chosen || back) return
    move.mutate(chosen, {
      onSuccess: async () => {
        await router.invalidate()
        onClose()
      },
    })
  }
  const known = problem && problems[problem.key as keyof typeof problems]
  return (
    <Modal opened onClose={onClose} title={t('clock.title')} withCloseButton={false} centered>
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{t('clock.why')}</p>
        <p>
          <strong>{t('clock.reads', words)}</strong>
        </p>
        <TextInput
          data-autofocus
          label={t('clock.date')}
          inputMode="numeric"
          autoComplete="off"
          value={date}
          error={tried && (day ? back && t('clock.notBack', words) : t('date.unreadable'))}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={t('clock.hour')}
          autoComplete="off"
          value={hour}
          error={tried && !time && t('clock.hourUnreadable')}
          onChange={(event) => setHour(event.currentTarget.value)}
        />
        {problem && (
          <p role="alert" className={classes.problem}>
            {known ? t(known, words) : problemText(t, problem)}
          </p>
        )}
        <div className={classes.choices}>
          <Button type="submit" loading={move.isPending}>
            {t('clock.move')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('review.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
