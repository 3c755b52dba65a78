import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { CheckIcon } from '../../components/icons'
import { PageTitle } from '../../components/page-title'
import { StateMessage } from '../../components/state-message'
import { isUnsent } from './outbox'
import { OutboxFiles } from './outbox-files'
import { OutboxItem } from './outbox-item'
import classes from './outbox-page.module.css'
import { StorageNote } from './storage-note'
import { useOutbox } from './use-outbox'

/** The queue of this device: reports that wait, were sent, or were refused. */
export function OutboxPage() {
  const { t } = useTranslation()
  const items = useOutbox()
  return (
    <div className={classes.page}>
      <PageTitle title={t('outbox.title')}>
        <p>{t('outbox.advice')}</p>
      </PageTitle>
      {items.length === 0 && (
        <StateMessage icon={<CheckIcon />} title={t('outbox.none')} actions={<Link to="/">{t('action.home')}</Link>} />
      )}
      <ul className={classes.list}>
        {items.map((item) => (
          <OutboxItem key={item.key} item={item} />
        ))}
      </ul>
      <StorageNote waiting={items.some(isUnsent)} />
      <OutboxFiles />
    </div>
  )
}
