import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Contact, Progress, ProgressRow, RegimeView } from '../../api/types'
import { MissingHelp } from '../../components/missing-help'
import { NoFigure } from '../../components/no-figure'
import { RateBar } from '../../components/rate-bar'
import { StateBadge } from '../../components/state-badge'
import { StatusBadge } from '../../components/status-badge'
import { shortUnitName } from '../../reference/names'
import { formatDate, formatShortDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { inSearch } from './in-search'
import { isGiven, lines, shareOf } from './indicators'
import { lackingText } from './lacking'
import classes from './progress-table.module.css'
import { rateOfPlan } from './rate-of-plan'
import { Value } from './value'

interface Props {
  row: ProgressRow
  progress: Progress
  regime: RegimeView
  /** Who can be called about the unit, if it has not reported and the user may know. */
  contact?: Contact | undefined
}

export function ProgressTableRow({ row, progress, regime, contact }: Props) {
  const { t } = useTranslation()
  const { unit, coverage, status } = row
  const columns = lines(progress).map(({ total: ofColumn }) => ofColumn)
  const lacks = lackingText(t, progress.indicators, row.unanswered)
  return (
    <tr>
      <th scope="row">
        <Link
          to="/tien-do"
          search={{
            regime: progress.regimeId,
            unit: unit.id,
            date: progress.asOf,
            view: inSearch(progress.view),
          }}
        >
          {shortUnitName(t, unit)}
        </Link>
      </th>
      <td>
        {status ? (
          <StatusBadge
            status={status}
            timeliness={row.timeliness}
            receivedAt={coverage.lastReceivedAt}
            asOf={progress.asOf}
          />
        ) : coverage.expected > 0 ? (
          t('coverage.line', { reported: formatCount(coverage.reported), expected: formatCount(coverage.expected) })
        ) : (
          <span className="soft">{t('coverage.notAsked')}</span>
        )}
        {status && coverage.returned > 0 && <StateBadge state="RETURNED" />}
        {lacks && <small className={classes.lacks}>{lacks}</small>}
        {!status && coverage.partial > 0 && (
          <small className={classes.lacks}>{t('coverage.partial', { count: coverage.partial })}</small>
        )}
        {status === 'MISSING' && (
          <small>
            {coverage.oldestCarried
              ? t('table.lastKnown', { date: formatShortDate(coverage.oldestCarried) })
              : t('table.neverKnown')}
          </small>
        )}
        {status === 'MISSING' && <MissingHelp unit={unit.id} regime={regime} date={progress.asOf} contact={contact} />}
      </td>
      {progress.indicators.map((indicator, index) => {
        const total = row.totals.find(({ indicatorId }) => indicatorId === indicator.id)
        if (!total || !isGiven(total))
          return (
            <td key={indicator.id} data-number>
              <NoFigure />
            </td>
          )
        return (
          <td key={indicator.id} data-number data-old={status != null && total.coverage.carried > 0}>
            <Value total={total} progress={progress} unit={unit.id} />
            {total.from && total.from !== columns[index]?.from && (
              <small className={classes.since}>{t('flow.since', { from: formatDate(total.from) })}</small>
            )}
            {status === 'REPORTED' && total.coverage.oldestCarried && (
              <small>{t('behind.of', { date: formatShortDate(total.coverage.oldestCarried) })}</small>
            )}
            {total.rate && (
              <span className={classes.measure}>
                <RateBar share={shareOf(total.rate)} />
                <small>{rateOfPlan(t, total)}</small>
              </span>
            )}
          </td>
        )
      })}
    </tr>
  )
}
