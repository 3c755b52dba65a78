import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { ReportSummary } from '../../api/types'
import { formatDate } from '../../shared/dates'
import { EditionBadge } from './edition-badge'
import { useMakeReport, type About } from './queries'
import { reportProblemText } from './report-problem'
import classes from './reports-page.module.css'

interface Props {
  about: About
  /** The latest edition for the date. */
  latest: ReportSummary | undefined
}

/** The report of a date: creates it, opens an existing one, or creates a new edition after the last was issued. */
export function MakeCard({ about, latest }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const make = useMakeReport()
  const issued = latest?.state === 'ISSUED'
  return (
    <section className={`card ${classes.make}`}>
      <h2>{t('report.ofDate', { date: formatDate(about.asOf) })}</h2>
      {latest ? (
        <p>
          {t('report.edition', { edition: latest.edition })} <EditionBadge state={latest.state} />
        </p>
      ) : (
        <p className="soft">{t('report.none')}</p>
      )}
      <div className={classes.actions}>
        {latest && (
          <Link className="primary-link" to="/bao-cao/$reportId" params={{ reportId: latest.id }}>
            {t('report.open')}
          </Link>
        )}
        {(!latest || issued) && (
          <Button
            variant={latest ? 'default' : 'filled'}
            loading={make.isPending}
            onClick={() =>
              make.mutate(about, {
                onSuccess: (reportId) => void navigate({ to: '/bao-cao/$reportId', params: { reportId } }),
              })
            }
          >
            {t(latest ? 'report.replace' : 'report.make')}
          </Button>
        )}
      </div>
      {issued && <p className="soft">{t('report.replaceWhy')}</p>}
      {/* No error if an open report exists now: then the request succeeded and only its answer was lost. */}
      {make.error && (!latest || issued) && (
        <p role="alert" className={classes.problem}>
          {reportProblemText(t, make.error as ApiProblem)}
        </p>
      )}
    </section>
  )
}
