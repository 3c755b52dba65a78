import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { RateBar } from '../../components/rate-bar'
import { inLanguage } from '../../reference/names'
import { BehindTotal } from './behind-total'
import { isGiven, lines, measureOf, perPlannedPerson, shareOf } from './indicators'
import { rateOfPlan } from './rate-of-plan'
import classes from './totals-strip.module.css'
import { Value } from './value'

/** The total of each indicator with its rate, dates and coverage. */
export function TotalsStrip({ progress }: { progress: Progress }) {
  const { t } = useTranslation()
  const all = lines(progress)
  return (
    <section aria-label={t('progress.totals')}>
      <dl className={classes.strip}>
        {all.map(({ indicator, total, part }) => (
          <div key={indicator.id} className={classes.cell} data-part={part}>
            <dt>{inLanguage(indicator.name)}</dt>
            <dd>
              <strong>
                <Value total={total} progress={progress} />
              </strong>{' '}
              {isGiven(total) && measureOf(indicator)} {total?.rate && <span>({rateOfPlan(t, total)})</span>}
              {total?.rate && <RateBar share={shareOf(total.rate)} />}
              {perPlannedPerson({ total }) && <small>{t('plan.perPerson')}</small>}
              <FlowTime from={total?.from} to={progress.asOf} />
              <BehindTotal indicator={indicator} total={total} />
            </dd>
          </div>
        ))}
      </dl>
      {all.some(perPlannedPerson) && <p className={classes.why}>{t('plan.perPersonWhy')}</p>}
    </section>
  )
}
