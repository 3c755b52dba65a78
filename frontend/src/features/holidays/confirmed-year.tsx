import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../../shared/dates'
import { ConfirmYearDialog } from './confirm-year-dialog'
import classes from './holidays.module.css'
import { useReopenYear } from './queries'
import type { HolidayCalendar } from './types'

interface Props {
  calendar: HolidayCalendar
  year: number
  mayConfirm: boolean
}

/** Shows whether the holidays of a year are confirmed, their source, and the date until which the calendar is known. */
export function ConfirmedYear({ calendar, year, mayConfirm }: Props) {
  const { t } = useTranslation()
  const [confirming, setConfirming] = useState(false)
  const reopen = useReopenYear()
  const confirmed = calendar.confirmedYears.find((one) => one.year === year)
  return (
    <div className={classes.known}>
      {calendar.knownUntil && <p>{t('holidays.knownUntil', { date: formatDate(calendar.knownUntil) })}</p>}
      <p>
        {confirmed ? t('holidays.confirmed', { year, source: confirmed.source }) : t('holidays.notConfirmed', { year })}
      </p>
      {mayConfirm &&
        (confirmed ? (
          <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate(year)}>
            {t('holidays.reopen', { year })}
          </Button>
        ) : (
          <Button variant="default" onClick={() => setConfirming(true)}>
            {t('holidays.confirm', { year })}
          </Button>
        ))}
      {confirming && <ConfirmYearDialog year={year} onClose={() => setConfirming(false)} />}
    </div>
  )
}
