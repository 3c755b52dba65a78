import { useTranslation } from 'react-i18next'
import type { ReportView } from '../../api/types'
import classes from './report-page.module.css'

/** What the signer of a report should know about its figures: the units behind each open point, by name. */
export function OpenPoints({ points, issued }: { points: ReportView['openPoints']; issued: boolean }) {
  const { t } = useTranslation()
  return (
    <section className="card no-print">
      <h2>{t(issued ? 'reportOpen.titleIssued' : 'reportOpen.title')}</h2>
      {points.length === 0 && <p className="soft">{t('reportOpen.none')}</p>}
      <ul className={classes.points}>
        {points.map(({ kind, count, units }) => (
          <li key={kind} data-kind={kind}>
            <strong>
              {t(`reportOpen.${kind}`, { count })}
              {kind === 'CHANGED_SINCE' && t('reportOpen.update')}
            </strong>
            <p className="soft">
              <UnitNames count={count} units={units} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface NamesProps {
  count: number
  units: string[]
  most?: number
}

export function UnitNames({ count, units, most = units.length }: NamesProps) {
  const { t } = useTranslation()
  const others = count - Math.min(units.length, most)
  return [units.slice(0, most).join(', '), others > 0 && t('reportOpen.others', { count: others })]
    .filter(Boolean)
    .join(' ')
}
