import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../components/file-button'
import { ImportDialog } from '../../components/import-dialog'
import { TablePreview } from '../../components/table-preview'
import { sendTable } from '../../reference/table-files'
import { useTableImport } from '../../reference/table-import'
import { ImportProgress } from './import-progress'
import classes from './people-import.module.css'
import type { PeopleImportReport } from './types'

// The work goes on while the user looks at other pages, so the id of the last import is kept as long as the tab.
const memory = 'toso.people-import'

/** Imports people from a file, shows how far it is, and prints their slips. Stands in a row of buttons. */
export function PeopleImport() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File>()
  const [id, setId] = useState(() => sessionStorage.getItem(memory) ?? undefined)
  const begun = ({ importId }: PeopleImportReport) => {
    if (!importId) return
    sessionStorage.setItem(memory, importId)
    setId(importId)
  }
  const forget = () => {
    sessionStorage.removeItem(memory)
    setId(undefined)
  }
  return (
    <>
      <FileButton label={t('peopleImport.choose')} accept=".csv,.xlsx" onPick={setFile} />
      {id && <ImportProgress key={id} id={id} onClose={forget} />}
      {file && <PeopleImportDialog file={file} onBegun={begun} onClose={() => setFile(undefined)} />}
    </>
  )
}

interface DialogProps {
  file: File
  onBegun: (report: PeopleImportReport) => void
  onClose: () => void
}

/** Previews a file of people and begins the import. */
function PeopleImportDialog({ file, onBegun, onClose }: DialogProps) {
  const { t } = useTranslation()
  const table = useTableImport<PeopleImportReport>('people')
  const { look } = table
  useEffect(() => look(sendTable('people', file)), [look, file])
  return (
    <ImportDialog
      title={t('tableFile.title', { file: file.name })}
      take={table.ready && { label: t('tableFile.take'), loading: table.isTaking, onClick: () => table.take(onBegun) }}
      className={classes.tools}
      onClose={onClose}
    >
      <TablePreview of={table} done={t('peopleImport.begun')} />
    </ImportDialog>
  )
}
