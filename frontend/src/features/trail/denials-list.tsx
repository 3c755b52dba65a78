import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { MoreButton } from '../../components/more-button'
import { StackedTable } from '../../components/stacked-table'
import { TableDownload } from '../../components/table-download'
import { cellText } from '../../components/violation-text'
import { formatDateTime } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import type { TrailFilter } from './filter'
import { NothingListed } from './nothing-listed'
import { operationText } from './operation-text'
import { denialsOptions, exportDenials } from './queries'
import classes from './trail.module.css'
import { Who } from './who'

export function DenialsList({ filter, unit }: { filter: TrailFilter; unit?: UnitRef }) {
  const { t } = useTranslation()
  const list = useSuspenseInfiniteQuery(denialsOptions(filter))
  const rows = list.data.pages.flatMap(({ items }) => items)
  if (rows.length === 0) return <NothingListed filter={filter} unit={unit} none={t('trail.noDenials')} />
  const columns = (['hour', 'who', 'operation', 'problem', 'count'] as const).map((column) => t(`trail.${column}`))
  return (
    <>
      <StackedTable caption={t('trail.denials')} columns={columns} className={classes.table}>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={[row.hour, row.subject, row.operation, row.problem].join(' ')} role="row">
              <th role="rowheader" scope="row">
                {formatDateTime(row.hour)}
              </th>
              <td role="cell" data-label={t('trail.who')}>
                <Who of={row} filter={filter} none={t('trail.anonymous')} />
              </td>
              <td role="cell" data-label={t('trail.operation')}>
                {row.operation && <span title={row.operation}>{operationText(t, row.operation)}</span>}
              </td>
              <td role="cell" data-label={t('trail.problem')}>
                {row.problem && (cellText(t, row.problem) ?? row.problem)}
              </td>
              <td role="cell" data-label={t('trail.count')}>
                {formatCount(row.count)}
              </td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
      <MoreButton of={list} apart />
      <TableDownload name="tu-choi" ask={exportDenials(filter)} />
    </>
  )
}
