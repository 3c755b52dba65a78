import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, Total } from '../../api/types'
import { NoFigure } from '../../components/no-figure'
import { formatCount } from '../../shared/numbers'
import { inSearch } from './in-search'
import { valueOf } from './indicators'
import classes from './value.module.css'

interface Props {
  total: Total | undefined
  progress: Progress
  /** Id of the total's unit. */
  unit?: string
}

/** The exact sum, with a link to its origin; a dash if there is none. */
export function Value({ total, progress, unit = progress.unit.id }: Props) {
  const { t } = useTranslation()
  const value = valueOf(total)
  if (!total || value === undefined) return <NoFigure />
  return (
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
      {formatCount(value)}
    </Link>
  )
}
