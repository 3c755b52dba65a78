import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { ReportIcon, RightIcon } from '../../components/icons'
import { TodayTitle } from '../../components/today-title'
import { meOptions } from '../../session/queries'
import { CoverageCard } from './coverage-card'
import { LiveLine } from './live-line'
import { PlanCard } from './plan-card'
import { progressOptions } from './queries'
import classes from './today-overview.module.css'
import { TotalNotes } from './total-notes'
import { UnitsBelow } from './units-below'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
  /** Notices above the figures. */
  notice: ReactNode
}

/** The home page of a user with several units: which units have not reported, and the progress of the plan. */
export function TodayOverview({ regime, regimes, unit, date, today, notice }: Props) {
  const { t } = useTranslation()
  const { data: progress } = useSuspenseQuery(progressOptions(regime.id, unit.id, date))
  const { data: me } = useSuspenseQuery(meOptions())
  const deeper = progress.rows.some((row) => row.unit.level !== progress.reportingLevel)
  return (
    <>
      <TodayTitle {...{ regime, regimes, unit, date, today }}>
        {me.allowedActions.includes('CONSOLIDATE') && (
          <Link
            className={`${classes.report} no-print`}
            to="/bao-cao"
            search={{ regime: regime.id, unit: unit.id, date }}
          >
            <ReportIcon />
            {t('report.title')}
          </Link>
        )}
      </TodayTitle>
      {notice}
      <LiveLine progress={progress} />
      {!progress.asked && <p className={`card ${classes.notAsked}`}>{t('progress.notAsked')}</p>}
      <div className={classes.cards}>
        {progress.asked && <CoverageCard progress={progress} regime={regime} />}
        <PlanCard progress={progress} />
      </div>
      <TotalNotes progress={progress} />
      {deeper && <UnitsBelow progress={progress} />}
      <p className={classes.more}>
        <Link to="/tien-do" search={{ regime: regime.id, unit: unit.id, date }}>
          {t('today.toProgress')}
          <RightIcon size={18} />
        </Link>
      </p>
    </>
  )
}
