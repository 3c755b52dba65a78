import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportedRow } from '../api/types'
import { formatCount } from '../shared/numbers'
import { DataTable } from './data-table'
import { FieldChanges } from './field-changes'
import classes from './table-preview.module.css'

interface Props {
  outcome: 'CREATED' | 'CHANGED'
  /** The first rows of the file, with any outcome. */
  rows: ImportedRow[]
  /** Number of all rows with this outcome. */
  count: number
}

const page = 100

/** The rows of a file with one outcome, a hundred at a time. */
export function PreviewRows({ outcome, rows, count }: Props) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(page)
  const all = rows.filter((row) => row.outcome === outcome)
  if (all.length === 0) return null
  const title = t(`tableFile.group.${outcome}`, { n: formatCount(count) })
  const shown = all.slice(0, limit)
  const told = all.some(({ changes }) => changes.length > 0)
  return (
    <div>
      <h3>{title}</h3>
      <DataTable label={title} kind="scrolled" className={classes.rows}>
        <thead>
          <tr>
            <th scope="col">{t('tableFile.row')}</th>
            <th scope="col">{t('tableFile.name')}</th>
            {told && <th scope="col">{t(`tableFile.values.${outcome}`)}</th>}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.row}>
              <td>{row.row}</td>
              <td>{row.name}</td>
              {told && (
                <td>
                  <FieldChanges of={row} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
      {count > shown.length && (
        <div className={classes.tools}>
          {all.length > shown.length && (
            <Button variant="default" onClick={() => setLimit(limit + page)}>
              {t('tableFile.more')}
            </Button>
          )}
          {t('tableFile.shownRows', { shown: formatCount(shown.length), all: formatCount(count) })}
        </div>
      )}
    </div>
  )
}
