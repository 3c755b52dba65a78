import { Button, Modal } from '@mantine/core'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../api/problem'
import type { CellError, ImportReport } from '../api/types'
import { useTableUpload, type TableKind } from '../reference/table-files'
import { CellErrors } from './cell-errors'
import { outcomesInWords } from './import-outcomes'
import { problemText } from './problem-text'
import classes from './table-files.module.css'
import { unreadableText } from './unreadable-text'

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
  const { mutate: look, ...looking } = useTableUpload(kind)
  const taking = useTableUpload(kind)
  useEffect(() => look({ file, dryRun: true }), [look, file])
  const report = taking.data ?? looking.data
  const problem = (taking.error ?? looking.error) as ApiProblem | null
  // Somebody may have changed what the file is about since it was looked at.
  const errors = (problem?.members.cells as CellError[] | undefined) ?? report?.errors ?? []
  const rows = report?.rows ?? []
  const changed = rows.filter(({ outcome }) => outcome !== 'UNCHANGED')
  const done = taking.isSuccess
  const ready = report && !problem && errors.length === 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('tableFile.title', { file: file.name })}
      withCloseButton={false}
      size="lg"
      centered
    >
      <div role="status">
        {!report && !problem && <p>{t('sheet.reading')}</p>}
        {problem && errors.length === 0 && (
          <p className={classes.problem}>
            {problem.key === 'unreadable-table' ? unreadableText(t, problem) : problemText(t, problem)}
          </p>
        )}
        {errors.length > 0 && <CellErrors errors={errors} />}
        {ready && (
          <>
            <p>{t(done ? 'tableFile.done' : changed.length > 0 ? 'tableFile.would' : 'tableFile.nothing')}</p>
            <ul>
              {outcomesInWords(t, rows).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {ready && changed.length > 0 && (
        <div className={classes.region} role="region" aria-label={t('tableFile.rows')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('tableFile.row')}</th>
                <th scope="col">{t('tableFile.name')}</th>
                <th scope="col">{t('tableFile.what')}</th>
              </tr>
            </thead>
            <tbody>
              {changed.map(({ row, name, outcome }) => (
                <tr key={row}>
                  <td>{row}</td>
                  <td>{name}</td>
                  <td>{t(outcome === 'CREATED' ? 'tableFile.does.CREATED' : 'tableFile.does.CHANGED')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className={classes.tools}>
        {ready && changed.length > 0 && !done && (
          <Button
            loading={taking.isPending}
            onClick={() => taking.mutate({ file, dryRun: false }, { onSuccess: onTaken })}
          >
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
