import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { exportTable, fileName, type TableKind, type TableRows } from '../reference/table-files'
import { TableDownload } from './table-download'
import { TableImportDialog } from './table-import-dialog'

interface Props {
  kind: TableKind
  rows: TableRows
  /** Whether there is anything that the user may change by a file. */
  editable: boolean
}

/** A table as a file: out exactly as it is shown, and in again. */
export function TableFiles({ kind, rows, editable }: Props) {
  const { t } = useTranslation()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  return (
    <TableDownload name={fileName(kind, rows.asOf)} ask={exportTable(kind, rows)}>
      {editable && (
        <>
          <Button variant="default" onClick={() => picker.current?.click()}>
            {t('tableFile.upload')}
          </Button>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label={t('tableFile.upload')}
            accept=".csv,.xlsx"
            onChange={(event) => {
              setFile(event.currentTarget.files?.[0])
              // The same file, mended, may be chosen again.
              event.currentTarget.value = ''
            }}
          />
        </>
      )}
      {file && <TableImportDialog kind={kind} file={file} onClose={() => setFile(undefined)} />}
    </TableDownload>
  )
}
