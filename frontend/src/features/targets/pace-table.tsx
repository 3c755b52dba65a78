import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { RegimeView, Target, UnitRef } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { FlowTime } from '../../components/flow-time'
import { NoFigure } from '../../components/no-figure'
import { inLanguage } from '../../reference/names'
import { exactOf, formatCount, formatRate } from '../../shared/numbers'
import { paceOptions } from './queries'
import classes from './targets.module.css'

interface Props {
  target: Target
  regime: RegimeView
  unit: Pick<UnitRef, 'id'>
  date: string
}

/** The reached value, the remaining value, and the growth that each remaining reporting day needs. */
export function PaceTable({ target, regime, unit, date }: Props) {
  const { t } = useTranslation()
  const { data, error } = useQuery(paceOptions(target.id, regime.id, unit.id, date))
  if (error || !data || data.indicators.length === 0) return null
  return (
    <DataTable label={t('target.pace')} kind="numbers" className={classes.figures}>
      <caption>{t('target.daysLeft', { count: data.daysLeft })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('indicator.name')}</th>
          <th scope="col">{t('target.reached')}</th>
          <th scope="col">{t('indicator.rate')}</th>
          <th scope="col">{t('target.gap')}</th>
          <th scope="col">{t('target.perDay')}</th>
        </tr>
      </thead>
      <tbody>
        {data.indicators.map(({ indicator, from, pace, rate }) => (
          <tr key={indicator.id}>
            <th scope="row">
              {inLanguage(indicator.name)}
              {rate?.method === 'ACCOUNTS_PER_PLANNED_PERSON' && <small>{t('plan.perPerson')}</small>}
              <FlowTime from={from} to={data.asOf} />
            </th>
            <td>{pace ? formatCount(exactOf(pace.reached, pace.reachedText) ?? 0) : <NoFigure />}</td>
            <td>{rate && formatRate(rate)}</td>
            <td>{pace && formatCount(pace.gap)}</td>
            <td>{pace?.requiredPerDay != null && formatCount(pace.requiredPerDay)}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
