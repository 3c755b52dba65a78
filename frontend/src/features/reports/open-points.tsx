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
            <strong>{t(`reportOpen.${kind}`, { count })}</strong>
            <p className="soft">
              {units.join(', ')}
              {count > units.length && ` ${t('reportOpen.others', { count: count - units.length })}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
