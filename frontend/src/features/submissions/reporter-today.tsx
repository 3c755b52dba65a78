import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RegimeView, UnitView } from '../../api/types'
import { RightIcon } from '../../components/icons'
import { TodayTitle } from '../../components/today-title'
import { meOptions } from '../../session/queries'
import { Obligation } from './obligation'
import { ObligationList } from './obligation-list'
import { obligationsOptions } from './queries'
import classes from './reporter-today.module.css'
import './today-words'

interface Props {
  regime: RegimeView
  regimes: RegimeView[]
  unit: UnitView
  date: string
  today: string
  /** What the report of the day leaves out. */
  lack: ReactNode
  /** A notice above the obligations. */
  notice: ReactNode
  /** The progress of the unit's plan. */
  children: ReactNode
}

/** The home page of a reporter: obligations and deadlines, above all reports that were returned. */
export function ReporterToday({ regime, regimes, unit, date, today, lack, notice, children }: Props) {
  const { t } = useTranslation()
  const { data: me } = useSuspenseQuery(meOptions())
  const { data: obligations } = useSuspenseQuery(obligationsOptions(regime.id, unit.id, date))
  const mayEnter = me.allowedActions.includes('SUBMIT')
  const todays = obligations.items.find(({ asOf }) => asOf === date)
  const past = date !== today
  const title = t(past ? 'today.owedPast' : 'owed.title')
  const about = { regime: regime.id, unit: unit.id }
  return (
    <>
      <TodayTitle {...{ regime, regimes, unit, date, today }} />
      {notice}
      <div className={classes.columns}>
        <div className={classes.column}>
          {obligations.items
            .filter(({ asOf, state }) => asOf < date && state === 'RETURNED')
            .map((obligation) => (
              <Obligation key={obligation.asOf} title={t('owed.returned')} {...{ obligation, about, mayEnter }} />
            ))}
          {todays ? (
            <Obligation title={title} obligation={todays} lack={lack} {...{ about, mayEnter }} />
          ) : (
            <section className="card">
              <h2>{title}</h2>
              <p>{t(past ? 'today.nothingPast' : 'owed.nothing')}</p>
            </section>
          )}
          {children}
          {/* A phone's navigation has no room for this link. */}
          {me.allowedActions.includes('VIEW_TEAMS') && (
            <p className={classes.more}>
              <Link to="/to-cong-nghe-so" search={{ unit: unit.id }}>
                {t('team.title')}
                <RightIcon size={18} />
              </Link>
            </p>
          )}
        </div>
        <ObligationList
          obligations={obligations.items.filter(({ asOf }) => asOf !== date)}
          about={about}
          mayEnter={mayEnter}
        />
      </div>
    </>
  )
}
