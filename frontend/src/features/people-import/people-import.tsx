import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileButton } from '../../components/file-button'
import { ImportDialog } from '../../components/import-dialog'
import { TablePreview } from '../../components/table-preview'
import { useTableImport } from '../../reference/table-import'
import { PastImports } from './past-imports'
import classes from './people-import.module.css'
import { sendPeople } from './queries'
import type { PeopleImportReport } from './types'

/** Imports people and roles from files, and shows the imports of before. Stands in a row of buttons. */
export function PeopleImport() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [picked, setPicked] = useState<Picked>()
  const [begun, setBegun] = useState<string>()
  const begin = ({ importId }: PeopleImportReport) => {
    setBegun(importId)
    void queries.invalidateQueries({ queryKey: ['people-imports'] })
  }
  return (
    <>
      <FileButton
        label={t('peopleImport.choose')}
        accept=".csv,.xlsx"
        onPick={(file) => setPicked(file && { kind: 'people', file })}
      />
      <FileButton
        label={t('peopleImport.chooseRoles')}
        accept=".csv,.xlsx"
        onPick={(file) => setPicked(file && { kind: 'assignments', file })}
      />
      <PastImports begun={begun} />
      {picked && <PeopleImportDialog {...picked} onBegun={begin} onClose={() => setPicked(undefined)} />}
    </>
  )
}

interface Picked {
  kind: 'people' | 'assignments'
  file: File
}

interface DialogProps extends Picked {
  onBegun: (report: PeopleImportReport) => void
  onClose: () => void
}

/** Previews a file of people or of roles and begins the import. */
function PeopleImportDialog({ kind, file, onBegun, onClose }: DialogProps) {
  const { t } = useTranslation()
  const table = useTableImport<PeopleImportReport>(kind)
  const { look } = table
  useEffect(() => look(sendPeople(kind, file)), [look, kind, file])
  return (
    <ImportDialog
      title={t('tableFile.title', { file: file.name })}
      take={table.ready && { label: t('tableFile.take'), loading: table.isTaking, onClick: () => table.take(onBegun) }}
      className={classes.tools}
      onClose={onClose}
    >
      <TablePreview of={table} done={t(kind === 'people' ? 'peopleImport.begun' : 'peopleImport.begunRoles')} />
    </ImportDialog>
  )
}
