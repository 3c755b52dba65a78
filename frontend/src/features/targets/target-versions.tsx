import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { DataTable } from '../../components/data-table'
import { formatDate } from '../../shared/dates'
import { formatCount, formatDifference } from '../../shared/numbers'
import { versionsOptions } from './queries'
import classes from './targets.module.css'

/** All declarations of a target, the latest first, with their changes. */
export function TargetVersions({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(versionsOptions(id))
  if (!data) return null
  return (
    <DataTable label={t('target.versions')} kind="numbers" className={classes.figures}>
      <thead>
        <tr>
          <th scope="col">{t('target.field.effectiveFrom')}</th>
          <th scope="col">{t('target.field.value')}</th>
          <th scope="col">{t('target.change')}</th>
          <th scope="col">{t('target.field.sharePercent')}</th>
          <th scope="col">{t('target.document')}</th>
        </tr>
      </thead>
      <tbody>
        {data.items.map((version, index) => {
          const before = data.items[index + 1]
          return (
            <tr key={version.effectiveFrom}>
              <th scope="row">{formatDate(version.effectiveFrom)}</th>
              <td>{version.value != null && formatCount(version.value)}</td>
              <td>
                {version.value != null && before?.value != null && formatDifference(version.value - before.value)}
              </td>
              <td>{version.sharePercent != null && `${String(version.sharePercent).replace('.', ',')}%`}</td>
              <td data-text>
                {version.documentNumber}, {formatDate(version.documentDate)}, {version.documentIssuer}
              </td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}
