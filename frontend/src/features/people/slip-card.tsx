import { useTranslation } from 'react-i18next'
import { unitName } from '../../reference/names'
import { formatDateTime } from '../../shared/dates'
import classes from './people.module.css'
import { Qr } from './qr'
import type { Person, Slip } from './types'

/** The address of a slip; a server without a public address of the SPA sends only the path. */
export const addressOf = (slip: Slip) => new URL(slip.link, window.location.origin).href

/** What a person needs to set the password: on the screen, and on paper in A6. */
export function SlipCard({ person, slip }: { person: Person; slip: Slip }) {
  const { t } = useTranslation()
  const address = addressOf(slip)
  return (
    <div className={`paper ${classes.slip}`}>
      <p className={classes.slipName}>
        <strong>{person.fullName}</strong>
        <span>{unitName(t, person.unit)}</span>
      </p>
      <dl>
        <dt>{t('people.field.username')}</dt>
        <dd>{person.username}</dd>
        <dt>{t('people.slip.code')}</dt>
        <dd className={classes.code}>{slip.code}</dd>
        <dt>{t('people.slip.until')}</dt>
        <dd>{formatDateTime(slip.expiresAt)}</dd>
      </dl>
      <div className={classes.qr}>
        <Qr text={address} label={t('people.slip.qr')} />
      </div>
      <p className={classes.slipHow}>{t('people.slip.how', { page: address.split('#')[0] })}</p>
    </div>
  )
}
