import type { TFunction } from 'i18next'
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
        {points.map((point) => (
          <li key={point.kind} data-kind={point.kind}>
            <strong>
              {pointText(t, point)}
              {point.kind === 'CHANGED_SINCE' && t('reportOpen.update')}
            </strong>
            <p className="soft">
              <UnitNames count={point.count} units={point.units} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function pointText(t: TFunction, { kind, count, placeholders = [] }: ReportView['openPoints'][number]): string {
  return t(`reportOpen.${kind}`, { count, placeholders: placeholders.map((name) => `{${name}}`).join(', ') })
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
