import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ClockIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import type { QueueItem } from '../../device/store'
import { formatDate } from '../../shared/dates'
import { withdraw } from './outbox'

/** Shown instead of the form while a report is queued, so that it is not entered twice. */
export function QueuedEntry({ item, head }: { item: QueueItem; head: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={t('entry.sentTitle', { date: formatDate(item.body.asOf) })} above={head} />
      <StateMessage
        icon={<ClockIcon />}
        title={t('outbox.here')}
        actions={
          <>
            <Link to="/cho-gui">{t('outbox.open')}</Link>
            <Button variant="default" onClick={() => void withdraw(item.key)}>
              {t('outbox.edit')}
            </Button>
          </>
        }
      >
        {t('outbox.hereWhy')}
      </StateMessage>
    </>
  )
}
