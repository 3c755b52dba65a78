import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { ReportDifference } from '../../api/types'
import { shortUnitName } from '../../reference/names'
import { exactOf, formatCount, type Exact } from '../../shared/numbers'
import { differenceOptions } from './queries'
import classes from './report-page.module.css'

/** The differences to the previous edition: totals, and figures by unit. */
export function Difference({ reportId }: { reportId: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(differenceOptions(reportId))
  // The page does not wait for the comparison.
  if (!data) return null
  const same = data.lines.length === 0 && data.units.length === 0
  return (
    <section className={`card ${classes.changes}`}>
      <h2>{t('report.difference', { edition: data.previousEdition })}</h2>
      {same && <p className="soft">{t('report.same')}</p>}
      {data.lines.length > 0 && (
        <>
          <h3>{t('table.total')}</h3>
          <Changes changes={data.lines} />
        </>
      )}
      {data.units.map(({ unit, statusBefore, statusAfter, changes }) => (
        <div key={unit.id}>
          <h3>{shortUnitName(t, unit)}</h3>
          {statusAfter && statusBefore !== statusAfter && (
            <p>
              {statusBefore && (
                <>
                  <del>{t(`report.status.${statusBefore}`)}</del> {'→ '}
                </>
              )}
              <strong>{t(`report.status.${statusAfter}`)}</strong>
            </p>
          )}
          <Changes changes={changes} />
        </div>
      ))}
    </section>
  )
}

function Changes({ changes }: { changes: ReportDifference['lines'] }) {
  const { t } = useTranslation()
  const figure = (value: Exact | undefined) => (value === undefined ? t('figure.none') : formatCount(value))
  return (
    <ul>
      {changes.map(({ indicatorId, name, before, beforeText, after, afterText }) => (
        <li key={indicatorId}>
          {name}: <del>{figure(exactOf(before, beforeText))}</del> →{' '}
          <strong>{figure(exactOf(after, afterText))}</strong>
        </li>
      ))}
    </ul>
  )
}
