import { useTranslation } from 'react-i18next'
import { OnceDialog } from './once-dialog'
import classes from './people.module.css'
import type { ServiceAccount } from './types'

/** Shows the secret of a program. */
export function SecretDialog({ service, onClose }: { service: ServiceAccount; onClose: () => void }) {
  const { t } = useTranslation()
  const { secret } = service
  return (
    <OnceDialog
      title={t('people.service.secretTitle', { name: service.name })}
      once={t('people.service.once')}
      lost={t('people.service.lost')}
      shown={
        <div className={`paper ${classes.slip}`}>
          <dl className={classes.slipName}>
            <dt>{t('people.service.clientId')}</dt>
            <dd>{service.clientId}</dd>
            <dt>{t('people.service.secret')}</dt>
            <dd className={classes.secret}>{secret}</dd>
          </dl>
        </div>
      }
      copy={secret ? { label: t('people.service.copy'), text: secret, done: t('people.service.copied') } : null}
      onClose={onClose}
    />
  )
}
