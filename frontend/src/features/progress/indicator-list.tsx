import { useTranslation } from 'react-i18next'
import { NoFigure } from '../../components/no-figure'
import { RateBar } from '../../components/rate-bar'
import { inLanguage } from '../../reference/names'
import { formatCount, formatRate } from '../../shared/numbers'
import { BehindTotal } from './behind-total'
import classes from './indicator-list.module.css'
import { perPlannedPerson, type Line } from './indicators'

export function IndicatorList({ lines }: { lines: Line[] }) {
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
              <BehindTotal indicator={indicator} total={total} />
            </th>
            <td>{total?.value == null ? <NoFigure /> : formatCount(total.value)}</td>
            <td>
              {total?.rate && (
                <>
                  {formatRate(total.rate)}
                  <RateBar share={total.rate.percent / 100} />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
