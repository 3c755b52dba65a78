import { useTranslation } from 'react-i18next'
import type { ReportContent } from '../../api/types'
import { RateBar } from '../../components/rate-bar'
import { shortUnitName } from '../../reference/names'
import { rateText } from './rate-text'
import classes from './report-page.module.css'

/** How far each unit is, the furthest first; one bar as long as the furthest is far. */
export function Chart({ content }: { content: ReportContent }) {
  const { t } = useTranslation()
  const line = content.lines.at(-1)
  const rows = content.rows
    .flatMap(({ unit, figures }) => {
      const percent = figures.at(-1)?.percent
      return percent == null ? [] : [{ unit, percent }]
    })
    .sort((a, b) => b.percent - a.percent)
  const furthest = rows[0]?.percent
  if (!line || !furthest || rows.length < 2) return null
  return (
    <section className="card">
      <h2>{t('report.chart', { indicator: line.name })}</h2>
      <ol className={classes.chart}>
        {rows.map(({ unit, percent }) => (
          <li key={unit.id}>
            <span>{shortUnitName(t, unit)}</span>
            <RateBar share={percent / furthest} />
            <b>{rateText({ percent, digits: line.digits })}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}
