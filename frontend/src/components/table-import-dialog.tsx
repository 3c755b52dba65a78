import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportReport } from '../api/types'
import { sendTable, type TableKind } from '../reference/table-files'
import { useTableImport } from '../reference/table-import'
import classes from './table-files.module.css'
import { TablePreview } from './table-preview'

interface Props {
  kind: TableKind
  file: File
  /** Called when it has been taken in, with what became of its rows. */
  onTaken: (report: ImportReport) => void
  onClose: () => void
}

/** What a file would do, before it does it; what is wrong with it, cell by cell. */
export function TableImportDialog({ kind, file, onTaken, onClose }: Props) {
  const { t } = useTranslation()
  const table = useTableImport<ImportReport>(kind)
  const { look } = table
  useEffect(() => look(sendTable(kind, file)), [look, kind, file])
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tableFile.title', { file: file.name })}
      withCloseButton={false}
      size="xl"
      centered
    >
      <TablePreview of={table} />
      <div className={classes.tools}>
        {table.ready && (
          <Button loading={table.isTaking} onClick={() => table.take(onTaken)}>
            {t('tableFile.take')}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
