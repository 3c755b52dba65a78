import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ObligationView } from '../../api/types'
import { StateBadge } from '../../components/state-badge'
import { StatusBadge } from '../../components/status-badge'
import { formatDate, formatShortDate } from '../../shared/dates'
import classes from './obligation-list.module.css'

interface Props {
  obligations: ObligationView[]
  about: { regime: string; unit: string }
  mayEnter: boolean
}

export function ObligationList({ obligations, about, mayEnter }: Props) {
  const { t } = useTranslation()
  return (
    <section className="card">
      <h2>{t('obligations.title')}</h2>
      {obligations.length === 0 && <p className="soft">{t('obligations.none')}</p>}
      <ul className={classes.list}>
        {obligations.map(({ asOf, status, timeliness, submissionId, state }) => (
          <li key={asOf}>
            <time className={classes.date} dateTime={asOf} title={formatDate(asOf)}>
              {formatShortDate(asOf)}
            </time>
            {state === 'RETURNED' ? (
              <StateBadge state={state} />
            ) : (
              <StatusBadge status={status} timeliness={timeliness} />
            )}
            {state === 'RETURNED' && mayEnter ? (
              <Link to="/nhap-bao-cao" search={{ ...about, date: asOf }}>
                {t('obligations.correct')}
                <span className="visually-hidden"> {formatDate(asOf)}</span>
              </Link>
            ) : submissionId ? (
              <Link to="/bien-nhan/$submissionId" params={{ submissionId }}>
                {t('receipt.title')}
                <span className="visually-hidden"> {formatDate(asOf)}</span>
              </Link>
            ) : (
              status === 'MISSING' &&
              mayEnter && (
                <Link to="/nhap-bao-cao" search={{ ...about, date: asOf }}>
                  {t('obligations.enterLate')}
                  <span className="visually-hidden"> {formatDate(asOf)}</span>
                </Link>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
