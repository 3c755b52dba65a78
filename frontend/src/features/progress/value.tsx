import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, Total } from '../../api/types'
import { NoFigure } from '../../components/no-figure'
import '../../i18n/later'
import { formatCount, formatRate } from '../../shared/numbers'
import { fractionText, ratioText } from '../../shared/ratio'
import { inSearch } from './in-search'
import { valueOf } from './indicators'
import classes from './value.module.css'

interface Props {
  total: Total | undefined
  progress: Progress
  /** Id of the total's unit. */
  unit?: string
}

/** The exact sum, or the percentage of a ratio and its two numbers, with a link to its origin; a dash if there is none. */
export function Value({ total, progress, unit = progress.unit.id }: Props) {
  const { t } = useTranslation()
  const value = valueOf(total)
  const ratio = total?.ratio
  if (!total || (value === undefined && !ratio)) return <NoFigure />
  const link = (text: string) => (
    <Link
      className={classes.value}
      title={t('origin.title')}
      to="/tien-do/nguon"
      search={{
        regime: progress.regimeId,
        unit,
        date: progress.asOf,
        view: inSearch(progress.view),
        indicator: total.indicatorId,
        from: total.from,
      }}
    >
      {text}
    </Link>
  )
  if (!ratio) return link(formatCount(value ?? 0))
  return (
    <>
      {link(ratioText(ratio))}{' '}
      <small className={classes.of}>{formatRate(ratio) ? fractionText(ratio) : t('behind.zero')}</small>
    </>
  )
}
