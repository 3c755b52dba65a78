import { useTranslation } from 'react-i18next'
import { formatDate, formatShortDate } from '../shared/dates'

interface Props {
  /** The first day of a sum; a stock has none. */
  from: string | null | undefined
  to: string
  /** Where there is little room: the year stands once where it is the same. */
  short?: boolean
}

/** The time of a flow's sum, which says nothing without its first day. Nothing of a stock. */
export function FlowTime({ from, to, short }: Props) {
  const { t } = useTranslation()
  if (from == null) return null
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const begin = short && sameYear ? formatShortDate(from) : formatDate(from)
  return <small>{t('flow.time', { from: begin, to: formatDate(to) })}</small>
}
