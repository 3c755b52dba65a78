import { useTranslation } from 'react-i18next'
import type { IndicatorRef } from '../../../api/types'
import { inLanguage } from '../../../reference/names'
import { isRatio } from '../../../reference/sum'
import { formatCount } from '../../../shared/numbers'
import { sums } from '../entries'
import { aboutFigure } from '../figure-about'
import { ratioOf, ratioOfAll, ratioText } from '../ratios'
import { GridRow, type RowActions } from './grid-row'
import { columnTotal, withoutRemarksOn, type Row } from './grid-rows'
import classes from './grid-table.module.css'
import type { useGridKeys } from './use-grid-keys'
import type { Phase } from './use-grid-sending'

interface Props {
  /** Indicators in the order of the form; sums and ratios are computed. */
  indicators: IndicatorRef[]
  rows: Row[]
  phases: Record<string, Phase>
  keys: ReturnType<typeof useGridKeys>
  actions: RowActions
}

export function GridTable({ indicators, rows, phases, keys, actions }: Props) {
  const { t } = useTranslation()
  const asked = indicators.filter(({ partIds }) => partIds.length === 0)
  const totals = asked.flatMap(({ id: indicatorId }) => {
    const value = columnTotal(rows, indicatorId)
    return value === null ? [] : [{ indicatorId, value }]
  })
  const totalSums = sums(indicators, totals)
  const expected = rows.filter(({ form }) => form.status !== 'EXEMPT').length
  const reported = rows.filter(({ form }) => form.submission !== undefined).length
  return (
    // Focusable, so that the keyboard can scroll it if it is wider than the screen.
    <div className={classes.region} role="region" aria-label={t('grid.region')} tabIndex={0}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('table.unit')}</th>
            {indicators.map((indicator) => {
              const about = aboutFigure(t, indicator)
              return (
                <th key={indicator.id} scope="col" data-sum={indicator.partIds.length > 0}>
                  {inLanguage(indicator.name)}
                  {about && <small>{about}</small>}
                </th>
              )
            })}
            <th scope="col">{t('table.status')}</th>
          </tr>
        </thead>
        <tbody {...keys.handlers}>
          {rows.map((row, index) => (
            <GridRow
              key={row.form.unit.id}
              row={keys.typing?.unit === row.form.unit.id ? withoutRemarksOn(row, keys.typing.indicator) : row}
              index={index}
              indicators={indicators}
              phase={phases[row.form.unit.id]}
              onType={keys.type}
              actions={actions}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('table.total')}</th>
            {indicators.map((indicator) => {
              const { id } = indicator
              const value =
                totals.find(({ indicatorId }) => indicatorId === id)?.value ??
                totalSums.find((sum) => sum.indicator.id === id)?.value
              const ratio =
                isRatio(indicator) && ratioOfAll(rows.map((row) => ratioOf(indicator, indicators, row.figures)))
              return (
                <td key={id} data-number>
                  {ratio ? ratioText(t, indicator, ratio) : value == null ? '—' : formatCount(value)}
                </td>
              )
            })}
            <td>{t('coverage.line', { reported, expected })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
