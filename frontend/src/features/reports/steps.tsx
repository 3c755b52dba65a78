import { useTranslation } from 'react-i18next'
import type { ReportView } from '../../api/types'
import { formatDateTime } from '../../shared/dates'
import { pointText } from './open-points'
import classes from './report-page.module.css'

/** The history of the report: actions with their actor and time. */
export function Steps({ events }: Pick<ReportView, 'events'>) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('story.title')}</h2>
      <ol className={classes.steps}>
        {events.map(({ action, at, actorName, reason, openPoints }, index) => (
          <li key={index} data-action={action}>
            <strong>{actorName}</strong> {t(`report.did.${action}`)}
            {reason && <p>{t('reportIssue.show', { reason })}</p>}
            {openPoints && openPoints.length > 0 && (
              <ul>
                {openPoints.map((point) => (
                  <li key={point.kind}>{pointText(t, point)}</li>
                ))}
              </ul>
            )}
            <time dateTime={at}>{formatDateTime(at)}</time>
          </li>
        ))}
      </ol>
    </section>
  )
}
