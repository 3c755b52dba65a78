import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { RateBar } from '../../components/rate-bar'
import { RateLegend } from '../../components/rate-legend'
import { inLanguage } from '../../reference/names'
import { formatCount, formatRate } from '../../shared/numbers'
import { BehindTotal, behindWords } from './behind-total'
import { IndicatorList } from './indicator-list'
import { lines, measureOf, rated, shareOf, sumOverAll, valueOf } from './indicators'
import classes from './plan-card.module.css'
import { TargetNote } from './target-note'
import { Value } from './value'

/** The progress of the plan: the sum over all accounts as in the official documents, and below it the rate of each indicator. */
export function PlanCard({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const all = lines(progress)
  const sum = sumOverAll(all)
  const { rate, target } = sum?.total ?? {}
  const value = valueOf(sum?.total)
  const behind = all.map((line) => behindWords(t, line)).filter(Boolean)
  const shared = behind.find((words, at) => behind.indexOf(words) < at)
  return (
    <section className="card">
      <h2>{t('plan.title')}</h2>
      {sum && value !== undefined && rate && target && (
        <div className={classes.sum}>
          <p className={classes.headline}>
            <strong>
              <Value total={sum.total} progress={progress} />
            </strong>{' '}
            <span>{measureOf(sum.indicator)}</span>
          </p>
          <p className={classes.rate}>
            <strong>{formatRate(rate)}</strong> <span>{t('plan.ofPlan', { target: formatCount(target.value) })}</span>
          </p>
          <RateBar share={shareOf(rate)} />
          <p className={classes.label}>
            <strong>{t('plan.perPerson')}</strong>
          </p>
          <p className="soft">{t('plan.perPersonWhy')}</p>
          <p className="soft">
            <FlowTime from={sum.total?.from} to={progress.asOf} />
            <BehindTotal indicator={sum.indicator} total={sum.total} shared={shared} />
          </p>
        </div>
      )}
      <IndicatorList lines={sum ? all.filter((line) => line !== sum) : all} progress={progress} shared={shared} />
      {rated(progress) && <RateLegend />}
      {shared && (
        <p className="soft">
          {behind.every((words) => words === shared) ? shared : t('behind.others', { words: shared })}
        </p>
      )}
      {sum && value === undefined && (
        <p className="soft">{t('plan.none', { indicator: inLanguage(sum.indicator.name) })}</p>
      )}
      <TargetNote totals={progress.totals} />
    </section>
  )
}
