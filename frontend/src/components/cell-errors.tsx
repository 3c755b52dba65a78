import { Button } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CellError } from '../api/types'
import { formatCount } from '../shared/numbers'
import { DataTable } from './data-table'
import classes from './table-files.module.css'
import { cellText } from './violation-text'

/** An error of a cell. An error about something that the file lacks has no row or column. */
type Wrong = Omit<CellError, 'row' | 'column'> &
  Partial<Pick<CellError, 'row' | 'column'>> & {
    /** Name of the file, if there are several. */
    file?: string
  }

interface Props {
  errors: Wrong[]
  /** Number of all errors; `errors` may hold only the first ones. */
  count?: number
  /** Text for an error, if the usual words for its code are too general. */
  reason?: (t: TFunction, error: Wrong) => string | undefined
}

const page = 100

/** The cells that prevent the import, with their number. */
export function CellErrors({ errors, count = errors.length, reason }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <p className={classes.problem}>{t('tableFile.wrong', { count, n: formatCount(count) })}</p>
      <CellTable label={t('sheet.errors')} cells={errors} count={count} reason={reason} />
    </>
  )
}

interface TableProps extends Pick<Props, 'reason'> {
  label: string
  cells: Wrong[]
  /** Number of all cells; `cells` may hold only the first ones. */
  count?: number
}

/** A table of messages about cells, with row and column as in the spreadsheet. */
export function CellTable({ label, cells, count = cells.length, reason }: TableProps) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(page)
  const shown = Math.min(limit, cells.length)
  const files = cells.some(({ file }) => file)
  return (
    <>
      <DataTable label={label} kind="scrolled" className={files ? `${classes.cells} ${classes.files}` : classes.cells}>
        <thead>
          <tr>
            {files && <th scope="col">{t('tableFile.file')}</th>}
            <th scope="col">{t('tableFile.row')}</th>
            <th scope="col">{t('tableFile.column')}</th>
            <th scope="col">{t('sheet.value')}</th>
            <th scope="col">{t('sheet.why')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, shown).map((error, index) => (
            <tr key={index}>
              {files && <td>{error.file}</td>}
              <td>{error.row ?? '–'}</td>
              <td>{error.column ?? '–'}</td>
              <td>{error.value}</td>
              <td>
                {reason?.(t, error) ?? cellText(t, error.code) ?? t('tableFile.invalid')}
                {error.detail && ` ${error.detail}`}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {count > shown && (
        <div className={classes.tools}>
          {cells.length > shown && (
            <Button variant="default" onClick={() => setLimit(limit + page)}>
              {t('tableFile.more')}
            </Button>
          )}
          {t('tableFile.shown', { shown: formatCount(shown), all: formatCount(count) })}
        </div>
      )}
    </>
  )
}
