import { useTranslation } from 'react-i18next'
import { formatDate, formatShortDate } from '../shared/dates'

interface Props {
  /** First day of a flow's sum; null or undefined for a stock. */
  from: string | null | undefined
  to: string
  /** Shows the year only once if both dates have the same year. */
  short?: boolean
}

/** The dates of a flow's sum; shows nothing for a stock. */
export function FlowTime({ from, to, short }: Props) {
  const { t } = useTranslation()
  if (from == null) return null
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const begin = short && sameYear ? formatShortDate(from) : formatDate(from)
  return <small>{t('flow.time', { from: begin, to: formatDate(to) })}</small>
}
