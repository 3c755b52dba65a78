import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, Origin, OriginItem } from '../../../api/types'
import { NoFigure } from '../../../components/no-figure'
import { inLanguage, unitName } from '../../../reference/names'
import { exactOf, formatCount, sumExactly } from '../../../shared/numbers'
import { inSearch } from '../in-search'
import classes from './origin-table.module.css'
import { Sources } from './sources'

interface Props {
  origin: Origin
  /** Of the regime, in its order. */
  indicators: IndicatorRef[]
  /** Of all pages that have been asked for. */
  items: OriginItem[]
}

/** A row for each unit; of an indicator with parts, its parts, each of which opens to what it comes from. */
export function OriginTable({ origin, indicators, items }: Props) {
  const { t } = useTranslation()
  return (
    // On a phone the cells stand under each other, which takes the roles of a table from them.
    <table role="table" className={classes.table}>
      <caption>{t('origin.caption')}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t('table.unit')}
          </th>
          <th role="columnheader" scope="col">
            {t('origin.from')}
          </th>
          <th role="columnheader" scope="col" data-number>
            {t('indicator.value')}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {byUnit(items, indicators).map(([{ unit }, parts]) => {
          const values = parts.flatMap(({ value, valueText }) => exactOf(value, valueText) ?? [])
          const known = parts.filter(({ own, parts: passed }) => own || passed.length > 0)
          return (
            <tr role="row" key={unit.id}>
              <th role="rowheader" scope="row">
                <Link
                  to="/tien-do"
                  search={{ regime: origin.regimeId, unit: unit.id, date: origin.asOf, view: inSearch(origin.view) }}
                >
                  {unitName(t, unit)}
                </Link>
              </th>
              <td role="cell">
                {known.length === 0
                  ? t('origin.none')
                  : parts.map((item) => (
                      <Part
                        key={item.indicatorId}
                        item={item}
                        of={origin.indicator}
                        indicator={indicators.find(({ id }) => id === item.indicatorId)}
                      />
                    ))}
              </td>
              <td role="cell" data-number>
                {values.length === 0 ? <NoFigure /> : formatCount(sumExactly(values))}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

interface PartProps {
  item: OriginItem
  /** Whose total this is. */
  of: IndicatorRef
  indicator: IndicatorRef | undefined
}

function Part({ item, of, indicator }: PartProps) {
  const value = exactOf(item.value, item.valueText)
  const sources = <Sources item={item} flow={(indicator ?? of).kind === 'FLOW'} />
  if (!indicator || indicator.id === of.id) return sources
  return (
    <details>
      <summary>
        {inLanguage(indicator.name)}: {value === undefined ? <NoFigure /> : formatCount(value)}
      </summary>
      {sources}
    </details>
  )
}

/** Each unit with what it holds, in the order of the regime. */
function byUnit(items: OriginItem[], indicators: IndicatorRef[]): [first: OriginItem, all: OriginItem[]][] {
  const place = ({ indicatorId }: OriginItem) => indicators.findIndex(({ id }) => id === indicatorId)
  const units = new Map<string, OriginItem[]>()
  for (const item of items) units.set(item.unit.id, [...(units.get(item.unit.id) ?? []), item])
  return [...units.values()].flatMap((all) => {
    const [first] = all
    return first ? [[first, all.sort((a, b) => place(a) - place(b))] as [OriginItem, OriginItem[]]] : []
  })
}
