import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { inLanguage, unitName } from '../../reference/names'
import { useOwnerNames } from '../../reference/owners'
import { calendarText, timingText } from './calendar-words'
import { readTimes, type AskedDraft, type RegimeDraft } from './regime-draft'
import classes from './regimes.module.css'
import type { TemplateStart } from './template-start'

interface Props {
  start: TemplateStart
  draft: RegimeDraft
  owner: UnitRef
  today: string
}

/** Everything that saving will make, as the form now stands. */
export function TemplateSummary({ start, draft, owner, today }: Props) {
  const { t } = useTranslation()
  const ownerName = useOwnerNames(
    start.kept.map(({ ownerId }) => ownerId),
    today,
  )
  const { problems, calendar, timings } = readTimes(draft)
  const isAsked = ({ id }: { id: string }) => draft.asked.some(({ indicatorId }: AskedDraft) => indicatorId === id)
  const added = start.added.filter(isAsked)
  const kept = start.kept.filter(isAsked)
  return (
    <section className={`card ${classes.section}`} aria-labelledby="template-makes">
      <h2 id="template-makes">{t('regimeTemplates.makes')}</h2>
      <ul className={classes.makes}>
        <li>
          {t('regimeTemplates.regime', {
            unit: unitName(t, owner),
            level: t(`regimes.level.${draft.reportingLevel}`),
          })}{' '}
          {Object.keys(problems).length === 0 &&
            [calendarText(t, calendar), ...timings.map((timing) => timingText(t, timing))].join('. ') + '.'}
        </li>
        {added.length > 0 && (
          <li>
            {t('regimeTemplates.added', {
              count: added.length,
              names: added.map(({ name }) => inLanguage(name)).join('; '),
            })}
          </li>
        )}
        {kept.map(({ id, name, code, ownerId }) => (
          <li key={id}>{t('regimeTemplates.kept', { name: inLanguage(name), code, unit: ownerName(ownerId) })}</li>
        ))}
        {start.taken.map(({ name, code }) => (
          <li key={code}>{t('regimeTemplates.taken', { name: inLanguage(name), code })}</li>
        ))}
        <li>{t('regimeTemplates.target')}</li>
        <li>{t('regimeTemplates.report')}</li>
      </ul>
      <p>
        <Link className={classes.link} to="/danh-muc/che-do/moi" search={{ unit: owner.id }}>
          {t('regimeTemplates.another')}
        </Link>
      </p>
    </section>
  )
}
