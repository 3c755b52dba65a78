import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/types'
import { sendTable, type TableKind } from '../reference/table-files'
import { useTableImport } from '../reference/table-import'
import { ImportDialog } from './import-dialog'
import classes from './table-files.module.css'
import { TablePreview } from './table-preview'

interface Props {
  kind: TableKind
  file: File
  /** Called after the import. */
  onTaken: (report: ImportReport) => void
  onClose: () => void
}

/** Previews the import of a file, lists its errors by cell, and imports it. */
export function TableImportDialog({ kind, file, onTaken, onClose }: Props) {
  const { t } = useTranslation()
  const table = useTableImport<ImportReport>(kind)
  const { look } = table
  useEffect(() => look(sendTable(kind, file)), [look, kind, file])
  return (
    <ImportDialog
      title={t('tableFile.title', { file: file.name })}
      take={table.ready && { label: t('tableFile.take'), loading: table.isTaking, onClick: () => table.take(onTaken) }}
      className={classes.tools}
      onClose={onClose}
    >
      <TablePreview of={table} />
    </ImportDialog>
  )
}
