import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf, daysBetween, formatDate } from '../../shared/dates'
import classes from './people.module.css'
import { lastDay } from './term'

const soon = 30

interface Props {
  validFrom: string
  validTo?: string | undefined
}

/** From when and until when a role is held; the end stands out in its last 30 days. */
export function TermText({ validFrom, validTo }: Props) {
  const { t } = useTranslation()
  // Terms count real days, also while the demo's clock shows another date.
  const [today] = useState(() => dateOf(Date.now()))
  const from = dateOf(validFrom)
  const last = validTo && lastDay(validTo)
  const ending = last && daysBetween(today, last) <= soon
  return (
    <>
      {from > today && <small>{t('people.from', { date: formatDate(from) })}</small>}
      {last && (
        <small className={ending ? classes.ending : undefined}>{t('people.until', { date: formatDate(last) })}</small>
      )}
    </>
  )
}
