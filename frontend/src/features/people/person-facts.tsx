import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import classes from './people.module.css'
import { PersonBadge } from './person-badge'
import type { Person } from './types'

export function PersonFacts({ person }: { person: Person }) {
  const { t } = useTranslation()
  const none = '—'
  return (
    <section className="card">
      <dl className={classes.facts}>
        <div>
          <dt>{t('table.status')}</dt>
          <dd>
            <PersonBadge state={person.state} />
            {person.stateReason && <small>{person.stateReason}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('people.field.username')}</dt>
          <dd>{person.username}</dd>
        </div>
        <div>
          <dt>{t('people.field.unit')}</dt>
          <dd>
            {unitName(t, person.unit)}
            {person.unitEndedOn && <small>{t('people.unitEnded', { date: formatDate(person.unitEndedOn) })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('people.phone')}</dt>
          <dd>{person.phone ?? none}</dd>
        </div>
        <div>
          <dt>{t('people.email')}</dt>
          <dd>{person.email ?? none}</dd>
        </div>
        <div>
          <dt>{t('people.created')}</dt>
          <dd>
            {formatDateTime(person.createdAt)}
            <small>{person.createdByName}</small>
          </dd>
        </div>
        <div>
          <dt>{t('people.slip.last')}</dt>
          <dd>
            <LastSlip person={person} />
          </dd>
        </div>
      </dl>
      {(person.phone || person.email) && <p className="soft">{t('people.logged')}</p>}
      {person.warnings.map((warning) => (
        <p key={warning} className={classes.warning}>
          {t(`people.warning.${warning}`)}
        </p>
      ))}
      {person.holdsMore && <p className={classes.warning}>{t('problem.holds-more')}</p>}
    </section>
  )
}

function LastSlip({ person: { lastSlip } }: { person: Person }) {
  const { t } = useTranslation()
  if (!lastSlip) return '—'
  const { usedAt, revokedAt, expiresAt, createdAt, createdByName } = lastSlip
  return (
    <>
      {usedAt
        ? t('people.slip.used', { at: formatDateTime(usedAt) })
        : revokedAt
          ? t('people.slip.revoked', { at: formatDateTime(revokedAt) })
          : t('people.slip.open', { at: formatDateTime(expiresAt) })}
      <small>{t('people.slip.madeBy', { name: createdByName, at: formatDateTime(createdAt) })}</small>
    </>
  )
}
