import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { MoreButton } from '../../components/more-button'
import { StackedTable } from '../../components/stacked-table'
import { TableDownload } from '../../components/table-download'
import { unitName } from '../../reference/names'
import { formatDateTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import type { TrailFilter } from './filter'
import { grouped } from './grouped'
import { NothingListed } from './nothing-listed'
import { exportTrail, trailOptions } from './queries'
import { RowChanges } from './row-changes'
import classes from './trail.module.css'
import { Who } from './who'

export function ChangesList({ filter, unit }: { filter: TrailFilter; unit?: UnitRef }) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(trailOptions(filter))
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <NothingListed filter={filter} unit={unit} none={t('trail.noChanges')} />
  const columns = (['at', 'who', 'kind', 'change'] as const).map((column) => t(`trail.${column}`))
  return (
    <>
      <StackedTable caption={t('trail.changes')} columns={columns} className={classes.table}>
        <tbody role="rowgroup">
          {grouped(rows).map(({ row, count, since }) => (
            <tr key={row.id} role="row">
              <th role="rowheader" scope="row" title={row.traceId && t('trail.trace', { id: row.traceId })}>
                {formatDateTime(row.at)}
                {count > 1 && <small>{t('trail.since', { at: formatDateTime(since) })}</small>}
              </th>
              <td role="cell" data-label={t('trail.who')}>
                <Who of={row} filter={filter} none={t('trail.system')} />
              </td>
              <td role="cell" data-label={t('trail.kind')}>
                {t(`trail.action.${row.action}`)}
                {row.unit && <small>{unitName(t, row.unit)}</small>}
              </td>
              <td role="cell" data-label={t('trail.change')} data-wide>
                {count > 1 ? t('trail.times', { count, n: formatCount(count) }) : <RowChanges row={row} />}
              </td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
      <MoreButton of={list} apart />
      <TableDownload name="nhat-ky" ask={exportTrail(filter)} />
    </>
  )
}
