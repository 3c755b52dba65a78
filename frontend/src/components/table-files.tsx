import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/types'
import { exportTable, type TableKind, type TableRows } from '../reference/table-files'
import { FileButton } from './file-button'
import { outcomesInWords } from './import-outcomes'
import { TableDownload } from './table-download'
import classes from './table-files.module.css'
import { TableImportDialog } from './table-import-dialog'

interface Props {
  kind: TableKind
  /** Name of the downloaded file without the date. */
  name: string
  rows: TableRows
  /** Whether the user may import. */
  editable: boolean
}

/** Downloads the table as it is shown, and imports such a file. */
export function TableFiles({ kind, name, rows, editable }: Props) {
  const { t } = useTranslation()
  const [file, setFile] = useState<File>()
  const [taken, setTaken] = useState<{ name: string; report: ImportReport }>()
  return (
    <TableDownload name={`${name}-${rows.asOf}`} ask={exportTable(kind, rows)}>
      {editable && (
        <FileButton
          label={t('tableFile.upload')}
          accept=".csv,.xlsx"
          onPick={(picked) => {
            setTaken(undefined)
            setFile(picked)
          }}
        />
      )}
      {editable && (
        <p role="status" className={classes.taken}>
          {taken && t('tableFile.taken', { file: taken.name, what: outcomesInWords(t, taken.report).join(', ') })}
        </p>
      )}
      {file && (
        <TableImportDialog
          kind={kind}
          file={file}
          onTaken={(report) => setTaken({ name: file.name, report })}
          onClose={() => setFile(undefined)}
        />
      )}
    </TableDownload>
  )
}
