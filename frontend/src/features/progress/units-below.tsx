import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { unitName } from '../../reference/names'
import { formatCount, formatRate } from '../../shared/numbers'
import { lines, sumOverAll, valueOf } from './indicators'
import classes from './units-below.module.css'

/** Links to the units below, on pages of a province or the country. */
export function UnitsBelow({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  return (
    <section className={`card ${classes.below}`}>
      <h2>{t('below.title')}</h2>
      <ul>
        {progress.rows.map((row) => {
          const sum = sumOverAll(lines({ indicators: progress.indicators, totals: row.totals }))?.total
          const value = valueOf(sum)
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
                {value !== undefined && t('below.accounts', { count: Number(value), value: formatCount(value) })}
                {sum?.rate && ` · ${formatRate(sum.rate)}`}
                {value !== undefined && sum?.from && ' · '}
                {value !== undefined && <FlowTime from={sum?.from} to={progress.asOf} short />}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
