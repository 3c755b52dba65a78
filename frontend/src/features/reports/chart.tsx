import { useTranslation } from 'react-i18next'
import type { ReportContent } from '../../api/types'
import { RateBar } from '../../components/rate-bar'
import { RateLegend } from '../../components/rate-legend'
import { shortUnitName } from '../../reference/names'
import { roughPercent } from '../../shared/numbers'
import { ratioText } from '../../shared/ratio'
import { isRated, rateText } from './rate-text'
import classes from './report-page.module.css'

/** The place of the line that is drawn: the sum of the report, or else the last line with a rate, or else the first ratio. */
function leading({ lines, sumId }: ReportContent): number {
  const rated = lines.map((line, at) => ({ line, at })).filter(({ line }) => isRated(line))
  const sums = rated.filter(({ line }) =>
    sumId ? line.indicatorId === sumId : line.method === 'ACCOUNTS_PER_PLANNED_PERSON',
  )
  return (sums.at(-1) ?? rated.at(-1))?.at ?? lines.findIndex(({ answer }) => answer === 'RATIO')
}

/**
 * A bar chart of the units by rate, the highest first. A full bar is 100 %, of the plan if it is not a ratio. As in the ranking, a rate that lacks figures
 * or is not of the date does not stand beside the others.
 */
export function Chart({ content }: { content: ReportContent }) {
  const { t } = useTranslation()
  const at = leading(content)
  const line = content.lines[at]
  const all = content.rows.flatMap(({ unit, figures, rank }) => {
    const figure = figures[at]
    const length = figure && roughPercent(figure.ratio ?? figure)
    return figure === undefined || length === undefined ? [] : [{ unit, figure, length, rank }]
  })
  const ratio = line?.answer === 'RATIO'
  const rows = all.filter(({ rank }) => ratio || rank != null).sort((a, b) => b.length - a.length)
  const unranked = all.filter(({ rank }) => !ratio && rank == null).map(({ unit }) => shortUnitName(t, unit))
  if (!line || rows.length < 2) return null
  return (
    <section className="card">
      <h2>{t('report.chart', { indicator: line.name })}</h2>
      {ratio ? <p className="soft">{t('reportChart.ratio')}</p> : <RateLegend />}
      <ol className={classes.chart}>
        {rows.map(({ unit, figure, length }) => (
          <li key={unit.id}>
            <span>{shortUnitName(t, unit)}</span>
            <RateBar share={length / 100} />
            <b>{figure.ratio ? ratioText(figure.ratio) : rateText({ ...figure, digits: line.digits })}</b>
          </li>
        ))}
      </ol>
      {unranked.length > 0 && <p className="soft">{t('reportChart.partial', { units: unranked.join(', ') })}</p>}
    </section>
  )
}
