import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, Origin, OriginItem } from '../../../api/types'
import { NoFigure } from '../../../components/no-figure'
import { inLanguage, unitName } from '../../../reference/names'
import { isRatio, reportedOf } from '../../../reference/sum'
import { exactOf, formatCount, sumExactly } from '../../../shared/numbers'
import { inSearch } from '../in-search'
import classes from './origin-table.module.css'
import { Sources } from './sources'

interface Props {
  origin: Origin
  /** The indicators of the regime, in its order. */
  indicators: IndicatorRef[]
  /** The items of all loaded pages. */
  items: OriginItem[]
}

/** A row for each unit with its figure, or with the parts if the indicator is a sum. Each can be opened to see its sources. */
export function OriginTable({ origin, indicators, items }: Props) {
  const { t } = useTranslation()
  return (
    // On a phone the cells are stacked, so that browsers no longer treat the element as a table; it needs ARIA roles.
    <table role="table" className={classes.table}>
      <caption>{t(isRatio(origin.indicator) ? 'origin.captionRatio' : 'origin.caption')}</caption>
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
                {isRatio(origin.indicator) ? (
                  <BothNumbers of={origin.indicator} indicators={indicators} items={parts} />
                ) : (
                  <Sum items={parts} />
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const numbersOf = (items: Pick<OriginItem, 'value' | 'valueText'>[]) =>
  items.flatMap(({ value, valueText }) => exactOf(value, valueText) ?? [])

/** Whether each was answered with "not applicable": an answer of its own without a number. */
const isOutside = (items: OriginItem[]) =>
  items.length > 0 && items.every(({ own, parts }) => own && parts.length === 0 && numbersOf([own]).length === 0)

function Sum({ items }: { items: OriginItem[] }) {
  const { t } = useTranslation()
  const numbers = numbersOf(items)
  if (numbers.length > 0) return formatCount(sumExactly(numbers))
  return isOutside(items) ? t('mark.NOT_APPLICABLE') : <NoFigure />
}

/** The numerator and the denominator of one unit. */
function BothNumbers({ of, indicators, items }: { of: IndicatorRef; indicators: IndicatorRef[]; items: OriginItem[] }) {
  const { t } = useTranslation()
  const sides = of.partIds.map((part) => {
    const reported = reportedOf(part, indicators)
    return items.filter(({ indicatorId }) => reported.includes(indicatorId))
  })
  const [numerator = [], denominator = []] = sides
  const empty = sides.filter((side) => numbersOf(side).length === 0)
  return (
    <>
      <Sum items={numerator} />/<Sum items={denominator} />
      {empty.length === 1 && !empty.some(isOutside) && <small>{t('origin.lacksOne')}</small>}
    </>
  )
}

interface PartProps {
  item: OriginItem
  /** The indicator of the total. */
  of: IndicatorRef
  indicator: IndicatorRef | undefined
}

function Part({ item, of, indicator }: PartProps) {
  const sources = <Sources item={item} flow={(indicator ?? of).kind === 'FLOW'} />
  if (!indicator || indicator.id === of.id) return sources
  return (
    <details>
      <summary>
        {inLanguage(indicator.name)}: <Sum items={[item]} />
      </summary>
      {sources}
    </details>
  )
}

/** Groups the items by unit; the items of a unit have the order of the regime. */
function byUnit(items: OriginItem[], indicators: IndicatorRef[]): [first: OriginItem, all: OriginItem[]][] {
  const place = ({ indicatorId }: OriginItem) => indicators.findIndex(({ id }) => id === indicatorId)
  const units = new Map<string, OriginItem[]>()
  for (const item of items) units.set(item.unit.id, [...(units.get(item.unit.id) ?? []), item])
  return [...units.values()].flatMap((all) => {
    const [first] = all
    return first ? [[first, all.sort((a, b) => place(a) - place(b))] as [OriginItem, OriginItem[]]] : []
  })
}
