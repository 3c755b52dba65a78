import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReportContent } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { NoFigure } from '../../components/no-figure'
import '../../i18n/later'
import { exactOf, formatCount, formatRate } from '../../shared/numbers'
import { fractionText, ratioText } from '../../shared/ratio'
import { isRated, rateText } from './rate-text'
import classes from './report-page.module.css'

type Line = ReportContent['lines'][number]

/** The figures of the report, and on request other readings of the official rate. */
export function Figures({ content }: { content: ReportContent }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { lines, plan } = content
  const total = lines.filter((line) => line.method === 'ACCOUNTS_PER_PLANNED_PERSON').at(-1)

  return (
    <section className="card">
      <h2>{t('report.figures')}</h2>
      <table className={classes.lines}>
        <caption className="visually-hidden">{t('indicator.caption')}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{t('indicator.name')}</th>
            <th scope="col">{t('indicator.value')}</th>
            <th scope="col">{t('indicator.rate')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.indicatorId} data-part={line.part}>
              <th scope="row">
                {line.name}
                {line.method === 'ACCOUNTS_PER_PLANNED_PERSON' && <small>{t('plan.perPerson')}</small>}
                {line.answer === 'RATIO' && <small>{t('behind.ratio')}</small>}
                {line.kind === 'AS_FOUND' && <small>{t('behind.asFound')}</small>}
                <FlowTime from={line.from} to={content.asOf} />
              </th>
              <td data-long={isLong(line)}>
                <Value line={line} />
              </td>
              <td>{rateText(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {total && (
        <>
          <p className="soft">
            {plan && `${rateText(total)} ${t('plan.ofPlan', { target: formatCount(plan.value) })}. `}
            {t('plan.perPersonWhy')}
          </p>
          <label className={classes.switch}>
            <input
              type="checkbox"
              role="switch"
              checked={open}
              onChange={(event) => setOpen(event.currentTarget.checked)}
            />
            {t('report.readings')}
          </label>
          {open && <Readings lines={lines} total={total} />}
        </>
      )}
    </section>
  )
}

/** Whether its number may have to break beside a name on a phone. */
const isLong = ({ ratio, value, valueText }: Line) =>
  (ratio ? fractionText(ratio) : formatCount(exactOf(value, valueText) ?? 0)).length > 12

function Value({ line }: { line: Line }) {
  const { t } = useTranslation()
  const { ratio, measure } = line
  if (ratio)
    return (
      <>
        {ratioText(ratio)}
        <small>{formatRate(ratio) ? fractionText(ratio) : t('behind.zero')}</small>
      </>
    )
  const value = exactOf(line.value, line.valueText)
  if (value === undefined) return <NoFigure />
  return (
    <>
      {formatCount(value)}
      {measure && <small>{measure}</small>}
    </>
  )
}

interface ReadingsProps {
  lines: Line[]
  total: Line
}

/** The rate of each indicator, and their mean. */
function Readings({ lines, total }: ReadingsProps) {
  const { t } = useTranslation()
  return (
    <dl className={classes.readings} aria-label={t('report.readings')}>
      {lines
        .filter((line) => line !== total && !line.part && isRated(line))
        .map((line) => (
          <div key={line.indicatorId}>
            <dt>{line.name}</dt>
            <dd>{rateText(line)}</dd>
          </div>
        ))}
      {(total.meanPercent != null || total.meanPercentText != null) && (
        <div>
          <dt>{t('report.mean')}</dt>
          <dd>{formatRate({ percent: total.meanPercent, percentText: total.meanPercentText, digits: 2 })}</dd>
        </div>
      )}
    </dl>
  )
}
