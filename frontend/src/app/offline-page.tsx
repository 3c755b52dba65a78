import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import type { UnitView } from '../api/types'
import { OfflineIcon } from '../components/icons'
import { PageTitle } from '../components/page-title'
import { problemText } from '../components/problem-text'
import { StateMessage } from '../components/state-message'
import type { KeptPage } from '../device/store'
import '../i18n/later'
import { keptPagesOptions } from '../reference/kept-pages'
import { unitName } from '../reference/names'
import { businessTime } from '../session/business-clock'
import { formatDate, formatDateTime } from '../shared/dates'

/** Error page while offline; links to the pages that work offline. */
export default function OfflinePage({ error, retry }: { error: ApiProblem; retry: ReactNode }) {
  const { t } = useTranslation()
  const { data: kept = [] } = useQuery(keptPagesOptions())
  return (
    <>
      <PageTitle title={t('error.offline')} />
      <StateMessage
        icon={<OfflineIcon />}
        title={problemText(t, error)}
        actions={
          <>
            {retry}
            <Link to="/nhap-bao-cao">{t('entry.title')}</Link>
            <Link to="/cho-gui">{t('outbox.title')}</Link>
          </>
        }
      >
        <p>
          {t('offline.needed')} {t('error.offlineAdvice')}
        </p>
        {kept.length === 0 ? <p>{t('offline.nothingKept')}</p> : <p>{t('offline.kept')}</p>}
        <ul>
          {kept.map((page) => (
            <li key={page.page}>
              <KeptLink kept={page} />
            </li>
          ))}
        </ul>
      </StateMessage>
    </>
  )
}

function KeptLink({ kept: { page, search, loaded, at } }: { kept: KeptPage }) {
  const { t } = useTranslation()
  const { unit, date } = loaded as { unit: UnitView; date: string }
  const time = formatDateTime(businessTime(at))
  return (
    <Link to={page} search={search}>
      {t('offline.keptPage', {
        page: t(page === '/' ? 'today.title' : 'progress.title'),
        unit: unitName(t, unit),
        date: formatDate(date),
        time,
      })}
    </Link>
  )
}
