import { useTranslation } from 'react-i18next'
import type { Progress } from '../../api/types'
import { FlowTime } from '../../components/flow-time'
import { RateBar } from '../../components/rate-bar'
import { inLanguage } from '../../reference/names'
import { formatRate } from '../../shared/numbers'
import { BehindTotal } from './behind-total'
import classes from './indicator-list.module.css'
import { isGiven, isLong, measureOf, perPlannedPerson, shareOf, type Line } from './indicators'
import { Value } from './value'

interface Props {
  lines: Line[]
  progress: Progress
  /** What stands elsewhere of the coverage of several totals. */
  shared?: string
}

export function IndicatorList({ lines, progress, shared }: Props) {
  const { t } = useTranslation()
  return (
    <table className={classes.list}>
      <caption className="visually-hidden">{t('indicator.caption')}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('indicator.name')}</th>
          <th scope="col">{t('indicator.value')}</th>
          <th scope="col">{t('indicator.rate')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ indicator, total, part }) => (
          <tr key={indicator.id} data-part={part}>
            <th scope="row">
              {inLanguage(indicator.name)}
              {perPlannedPerson({ total }) && <small>{t('plan.perPerson')}</small>}
              <FlowTime from={total?.from} to={progress.asOf} />
              <BehindTotal indicator={indicator} total={total} shared={shared} />
            </th>
            <td data-long={isLong(total)}>
              <Value total={total} progress={progress} />
              {isGiven(total) && measureOf(indicator) && <small>{measureOf(indicator)}</small>}
            </td>
            <td>
              {total?.rate && (
                <>
                  {formatRate(total.rate)}
                  <RateBar share={shareOf(total.rate)} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
