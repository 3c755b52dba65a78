import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../api/types'
import { unitName } from '../reference/names'
import { formatDate } from '../shared/dates'
import { RegimeSelect } from './page-choices'
import { PageTitle } from './page-title'
import { ShareLink } from './share-link'
import classes from './today-title.module.css'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  /** Today, or the earlier day of a shared link. */
  date: string
  today: string
  children?: ReactNode
}

/** The title of *Hôm nay*, which says so if it shows another day. */
export function TodayTitle({ regime, regimes, unit, date, today, children }: Props) {
  const { t } = useTranslation()
  const past = date !== today
  return (
    <PageTitle
      title={past ? t('today.past', { date: formatDate(date) }) : `${t('today.title')} ${formatDate(date)}`}
      above={<p>{unitName(t, unit)}</p>}
    >
      <RegimeSelect regimes={regimes} regime={regime} />
      <div className={classes.row}>
        {children}
        <ShareLink search={{ regime: regime.id, unit: unit.id, date }} />
        {past && (
          <Link to="/" search={{ regime: regime.id, unit: unit.id }}>
            {t('today.back')}
          </Link>
        )}
      </div>
    </PageTitle>
  )
}
