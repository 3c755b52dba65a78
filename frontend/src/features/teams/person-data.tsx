import { useTranslation } from 'react-i18next'
import type { PersonExport } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { decisionText } from './decision-text'
import classes from './teams.module.css'

/** All stored data of a person, to read to them on request. */
export function PersonData({ held }: { held: PersonExport }) {
  const { t } = useTranslation()
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('team.member.name')}</dt>
        <dd>{held.name}</dd>
      </div>
      <div>
        <dt>{t('team.member.phone')}</dt>
        <dd>{held.phone ?? '—'}</dd>
      </div>
      {held.memberships.map((membership) => (
        <div key={membership.memberId}>
          <dt>
            {membership.teamName}, {unitName(t, membership.unit)}
          </dt>
          <dd>
            {membership.roles.map(({ role, validFrom, validTo }) => (
              <span key={validFrom} className={classes.line}>
                {t(`team.role.${role}`)}:{' '}
                {validTo
                  ? t('team.between', { from: formatDate(validFrom), to: formatDate(validTo) })
                  : t('team.since', { date: formatDate(validFrom) })}
              </span>
            ))}
            <small>
              {[
                membership.position,
                membership.core && t('team.member.core'),
                decisionText(t, membership.joinedBy),
                membership.leftBy && decisionText(t, membership.leftBy),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </dd>
        </div>
      ))}
      <div>
        <dt>{t('team.member.trainings')}</dt>
        <dd>
          {held.trainings.length === 0
            ? '—'
            : held.trainings.map(({ date, subject }) => (
                <span key={`${date} ${subject}`} className={classes.line}>
                  {subject} ({formatDate(date)})
                </span>
              ))}
        </dd>
      </div>
      {held.keptUntil && (
        <div>
          <dt>{t('team.person.keptUntil')}</dt>
          <dd>{formatDate(held.keptUntil)}</dd>
        </div>
      )}
    </dl>
  )
}
