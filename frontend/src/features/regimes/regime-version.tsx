import { useTranslation } from 'react-i18next'
import type { RegimeView } from '../../api/types'
import { inLanguage } from '../../reference/names'
import { addDays, formatDate } from '../../shared/dates'
import { calendarText, timingText } from './calendar-words'
import classes from './regimes.module.css'

/** The ten attributes of one version of a regime. */
export function RegimeVersion({ version, open }: { version: RegimeView; open: boolean }) {
  const { t } = useTranslation()
  const { name, content, legalBasis, recipient, sendingMethod, outline, reportingLevel, validFrom, validTo } = version
  const past = version.pastBeginning
  const facts = { content, legalBasis, recipient, sendingMethod, outline }
  return (
    <details className={`card ${classes.section}`} open={open}>
      <summary>
        {formatDate(validFrom)} – {validTo ? formatDate(addDays(validTo, -1)) : '…'}
      </summary>
      {past && (
        <p>
          {t('regimes.openedOn', {
            openedOn: formatDate(past.openedOn),
            number: past.backfillDocumentNumber,
            date: formatDate(past.backfillDocumentDate),
            deadline: formatDate(past.backfillDeadline),
            reason: past.backfillReason,
          })}
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('regimes.field.name')}</dt>
          <dd>{inLanguage(name)}</dd>
        </div>
        {(Object.keys(facts) as (keyof typeof facts)[]).map((field) => (
          <div key={field}>
            <dt>{t(`regimes.field.${field}`)}</dt>
            <dd>{facts[field]}</dd>
          </div>
        ))}
        <div>
          <dt>{t('regimes.field.reportingLevel')}</dt>
          <dd>{t(`regimes.level.${reportingLevel}`)}</dd>
        </div>
        <div>
          <dt>{t('regimes.field.frequency')}</dt>
          <dd>{calendarText(t, version.calendar)}</dd>
        </div>
        <div>
          <dt>{t('regimes.hoursTitle')}</dt>
          <dd>
            {version.timings.map((timing) => (
              <p key={timing.level}>{timingText(t, timing)}</p>
            ))}
          </dd>
        </div>
        <div>
          <dt>{t('regimes.form')}</dt>
          <dd>{version.indicators.map((one) => inLanguage(one.name)).join('; ')}</dd>
        </div>
      </dl>
    </details>
  )
}
