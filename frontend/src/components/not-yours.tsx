import { useTranslation } from 'react-i18next'
import { LockIcon } from './icons'
import { PageTitle } from './page-title'
import { StateMessage } from './state-message'

/** In place of a form that the user may not send: says so, and whom to ask. */
export function NotYours({ page, title }: { page: string; title: string }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle title={page} />
      <StateMessage icon={<LockIcon />} title={title}>
        {t('ask.administrator')}
      </StateMessage>
    </>
  )
}
