import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { ReportSummary } from '../../api/types'
import { DataTable } from '../../components/data-table'
import { unitName } from '../../reference/names'
import { formatDate, formatDateTime } from '../../shared/dates'
import { EditionBadge } from './edition-badge'
import classes from './reports-page.module.css'

/** @param of id of the page's unit; the table names units only if it has reports of others */
export function ReportsTable({ reports, of }: { reports: ReportSummary[]; of: string }) {
  const { t } = useTranslation()
  const several = reports.some(({ unit }) => unit.id !== of)
  return (
    <DataTable label={t('report.list')} kind="framed" className={classes.list}>
      <caption>{t('report.list')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('date.label')}</th>
          {several && <th scope="col">{t('table.unit')}</th>}
          <th scope="col">{t('report.editionColumn')}</th>
          <th scope="col">{t('table.status')}</th>
          <th scope="col">{t('report.number')}</th>
          <th scope="col">{t('report.madeBy')}</th>
          <th scope="col">{t('report.issuedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row">
              <Link to="/bao-cao/$reportId" params={{ reportId: report.id }}>
                {formatDate(report.asOf)}
              </Link>
            </th>
            {several && <td>{unitName(t, report.unit)}</td>}
            <td>{report.edition}</td>
            <td>
              <EditionBadge state={report.state} />
            </td>
            <td>{report.number}</td>
            <td>
              {report.createdByName}
              <small>{formatDateTime(report.createdAt)}</small>
            </td>
            <td>
              {report.issuedByName}
              {report.issuedAt && <small>{formatDateTime(report.issuedAt)}</small>}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
