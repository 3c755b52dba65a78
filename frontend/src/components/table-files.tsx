import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import { useTableDownload, type TableKind, type TableRows } from '../reference/table-files'
import { problemText } from './problem-text'
import classes from './table-files.module.css'
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
  const download = useTableDownload(kind, rows)
  return (
    <div className={`${classes.tools} no-print`}>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={download.isPending && download.variables === format}
          onClick={() => download.mutate(format)}
        >
          {t('report.download', { format: format.toUpperCase() })}
        </Button>
      ))}
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
      {download.error && (
        <p role="alert" className={classes.problem}>
          {problemText(t, download.error as ApiProblem)}
        </p>
      )}
      {file && <TableImportDialog kind={kind} file={file} onClose={() => setFile(undefined)} />}
    </div>
  )
}
