import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, Origin, OriginItem } from '../../../api/types'
import { NoFigure } from '../../../components/no-figure'
import { inLanguage, unitName } from '../../../reference/names'
import { exactOf, formatCount } from '../../../shared/numbers'
import { inSearch } from '../in-search'
import classes from './origin-table.module.css'
import { Sources } from './sources'

interface Props {
  origin: Origin
  indicators: IndicatorRef[]
  /** Of all pages that have been asked for. */
  items: OriginItem[]
}

/** A row for each unit; of an indicator with parts, one for each part. */
export function OriginTable({ origin, indicators, items }: Props) {
  const { t } = useTranslation()
  return (
    <table className={classes.table}>
      <caption>{t('origin.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('table.unit')}</th>
          <th scope="col">{t('origin.from')}</th>
          <th scope="col" data-number>
            {t('indicator.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => {
          const indicator = indicators.find(({ id }) => id === item.indicatorId)
          const value = exactOf(item.value, item.valueText)
          return (
            <tr key={`${item.unit.id} ${item.indicatorId}`}>
              <th scope="row">
                <Link
                  to="/tien-do"
                  search={{
                    regime: origin.regimeId,
                    unit: item.unit.id,
                    date: origin.asOf,
                    view: inSearch(origin.view),
                  }}
                >
                  {unitName(t, item.unit)}
                </Link>
                {indicator && indicator.id !== origin.indicator.id && <small>{inLanguage(indicator.name)}</small>}
              </th>
              <td>
                <Sources item={item} flow={(indicator ?? origin.indicator).kind === 'FLOW'} />
              </td>
              <td data-number>{value === undefined ? <NoFigure /> : formatCount(value)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
