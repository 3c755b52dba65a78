import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegimeView, SubmissionView, UnitView } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { MoreButton } from '../../components/more-button'
import { StatusBadge } from '../../components/status-badge'
import { TableDownload } from '../../components/table-download'
import { inLanguage } from '../../reference/names'
import { isRatio } from '../../reference/sum'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { sums } from './entries'
import { exportHistory, historyOptions } from './queries'
import { ratioOf, ratioText } from './ratios'
import classes from './submission-history.module.css'

/** The submissions of a reporting unit, the latest first. */
export function SubmissionHistory({ regime, unit, to }: { regime: RegimeView; unit: UnitView; to: string }) {
  const { t } = useTranslation()
  const history = useSuspenseInfiniteQuery(historyOptions(regime.id, unit.id, to))
  const submissions = history.data.pages.flatMap(({ items }) => items)
  if (submissions.length === 0) return <p className="card">{t('history.none', { date: formatDate(to) })}</p>
  return (
    <>
      <DataTable label={t('history.title')} kind="framed" className={classes.history}>
        <caption>{t('history.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('receipt.asOf')}</th>
            <th scope="col">{t('table.status')}</th>
            {regime.indicators.map((indicator) => (
              <th key={indicator.id} scope="col" data-number>
                {inLanguage(indicator.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {submissions.map((submission) => (
            <HistoryRow key={submission.id} submission={submission} regime={regime} />
          ))}
        </tbody>
      </DataTable>
      <MoreButton of={history} apart />
      <TableDownload name={`lich-su-${unit.code ?? unit.id}-${to}`} ask={exportHistory(regime.id, unit.id, to)} />
    </>
  )
}

function HistoryRow({ submission, regime }: { submission: SubmissionView; regime: RegimeView }) {
  const { t } = useTranslation()
  const computed = sums(regime.indicators, submission.figures)
  return (
    <tr>
      <th scope="row">
        <Link to="/bien-nhan/$submissionId" params={{ submissionId: submission.id }}>
          {formatDate(submission.asOf)}
        </Link>
      </th>
      <td>
        <StatusBadge
          status="REPORTED"
          timeliness={submission.timeliness}
          receivedAt={submission.receivedAt}
          asOf={submission.asOf}
        />
      </td>
      {regime.indicators.map((one) => {
        const { id } = one
        if (isRatio(one))
          return (
            <td key={id} data-number>
              {ratioText(t, one, ratioOf(one, regime.indicators, submission.figures))}
            </td>
          )
        const figure = submission.figures.find(({ indicatorId }) => indicatorId === id)
        const value = figure?.value ?? computed.find(({ indicator }) => indicator.id === id)?.value
        return (
          <td key={id} data-number>
            {figure?.mark ? t(`mark.${figure.mark}`) : value == null ? t('figure.none') : formatCount(value)}
          </td>
        )
      })}
    </tr>
  )
}
