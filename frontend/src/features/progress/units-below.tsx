import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress, ProgressRow } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import '../../i18n/later'
import { inLanguage, unitName } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { addDays, formatShortDate } from '../../shared/dates'
import { differenceOf, formatCount, formatDifference, formatRate, roughPercent } from '../../shared/numbers'
import { fractionText, ratioText } from '../../shared/ratio'
import { lines, measureOf, sumOverAll, valueOf } from './indicators'
import { progressOptions } from './queries'
import { rankRows, rankings } from './ranking'
import classes from './units-below.module.css'

/** The units below in the order that the user chooses, with the change since the day before; for a province or the country. */
export function UnitsBelow({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const navigate = useNavigate({ from: '/' })
  const { order } = useSearch({ from: '/' })
  const ranking = rankings.find((one) => one === order) ?? 'code'
  const dayBefore = addDays(progress.asOf, -1)
  const { data: before } = useQuery({
    ...progressOptions(progress.regimeId, progress.unit.id, dayBefore),
    refetchInterval: false,
  })
  const sumOf = ({ totals }: Pick<Progress, 'totals'>) => sumOverAll(lines({ indicators: progress.indicators, totals }))
  // Without a sum of accounts, the first ratio is shown.
  const first = sumOf(progress) ? undefined : progress.indicators.find(isRatio)
  const ratioOf = ({ totals }: Pick<Progress, 'totals'>) =>
    totals.find(({ indicatorId }) => indicatorId === first?.id)?.ratio ?? undefined
  const rateOf = (row: ProgressRow) => {
    const rate = first ? ratioOf(row) : sumOf(row)?.total?.rate
    return rate ? roughPercent(rate) : undefined
  }
  return (
    <section className={`card ${classes.below}`}>
      <div className={classes.head}>
        <h2>{t('below.title')}</h2>
        <NativeSelect
          className="no-print"
          aria-label={t('below.order')}
          value={ranking}
          onChange={({ currentTarget: { value } }) =>
            void navigate({ search: (now) => ({ ...now, order: value === 'code' ? undefined : value }) })
          }
          data={rankings.map((value) => ({
            value,
            label: value === 'rate' && first ? inLanguage(first.name) : t(`below.by.${value}`),
          }))}
        />
      </div>
      <ol className={classes.rows} data-ranked={ranking !== 'code'}>
        {rankRows(progress.rows, ranking, rateOf).map((row) => {
          const { indicator, total: sum } = sumOf(row) ?? {}
          const ratio = ratioOf(row)
          const value = valueOf(sum)
          const old = before?.rows.find(({ unit }) => unit.id === row.unit.id)
          const oldValue = old && valueOf(sumOf(old)?.total)
          const { reported, expected, partial } = row.coverage
          return (
            <li key={row.unit.id}>
              <Link to="/tien-do" search={{ regime: progress.regimeId, unit: row.unit.id, date: progress.asOf }}>
                {unitName(t, row.unit)}
              </Link>
              <span>
                {expected === 0
                  ? t('coverage.notAsked')
                  : t('coverage.line', { reported: formatCount(reported), expected: formatCount(expected) })}
                {partial > 0 && ` · ${t('coverage.partial', { count: partial })}`}
              </span>
              <span className="soft">
                {ratio &&
                  `${ratioText(ratio)} (${formatRate(ratio) ? `${fractionText(ratio)}, ${t('behind.ratio')}` : t('behind.zero')})`}
                {value !== undefined && indicator && `${formatCount(value)} ${measureOf(indicator)}`}
                {value !== undefined &&
                  oldValue !== undefined &&
                  ` (${t('below.since', { difference: formatDifference(differenceOf(value, oldValue)), date: formatShortDate(dayBefore) })})`}
                {sum?.rate && ` · ${formatRate(sum.rate)}`}
                {value !== undefined && sum?.from && ' · '}
                {value !== undefined && <FlowTime from={sum?.from} to={progress.asOf} short />}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
