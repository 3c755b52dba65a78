import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { OfflineIcon } from '../components/icons'
import { PageTitle } from '../components/page-title'
import { StateMessage } from '../components/state-message'
import classes from './shell.module.css'

/** Shown instead of any page if Keycloak cannot be reached at the start. */
export function StartFailure() {
  const { t } = useTranslation()
  return (
    <main className={classes.main}>
      <PageTitle title="Tổ Số" tabTitle={t('start.failed')} />
      <StateMessage
        icon={<OfflineIcon />}
        title={t('start.failed')}
        actions={<Button onClick={() => window.location.reload()}>{t('action.retry')}</Button>}
      >
        {t('start.advice')}
      </StateMessage>
    </main>
  )
}
