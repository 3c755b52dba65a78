import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { IndicatorRef, SheetReport } from '../../../api/types'
import { MissingIcon } from '../../../components/icons'
import { ImportDialog } from '../../../components/import-dialog'
import { TableNotes } from '../../../components/table-notes'
import { findingsOf } from '../../../reference/table-import'
import { formatCount } from '../../../shared/numbers'
import { useLook, useUpload, type About } from './queries'
import { SheetChanges } from './sheet-changes'
import { SheetErrors } from './sheet-errors'
import { sheetProblemText } from './sheet-problem'
import classes from './sheet.module.css'

interface Props {
  file: File
  about: About
  indicators: IndicatorRef[]
  onClose: () => void
}

/** Previews the import of a sheet, lists its errors by cell, and imports it. */
export function SheetDialog({ file, about, indicators, onClose }: Props) {
  const { t } = useTranslation()
  const { mutate: look, ...looking } = useLook(about)
  const sending = useUpload(about)
  const [reason, setReason] = useState('')
  useEffect(() => look(file), [look, file])
  const report = sending.data ?? looking.data
  const { problem, cells, errors, errorCount, good } = findingsOf(report, looking.error, sending.error)
  const corrects = (report?.corrected ?? 0) > 0
  const changes = corrects || (report?.submitted ?? 0) > 0
  const done = sending.isSuccess
  const ready = report && good
  return (
    <ImportDialog
      title={t('sheet.title', { file: file.name })}
      take={
        ready &&
        changes &&
        !done && {
          label: t('sheet.send'),
          loading: sending.isPending,
          disabled: corrects && reason.trim() === '',
          onClick: () => sending.mutate({ file, reason: reason.trim() || undefined }),
        }
      }
      className={`${classes.tools} ${classes.below}`}
      onClose={onClose}
    >
      <div role="status">
        {!report && !problem && <p>{t('sheet.reading')}</p>}
        {problem && !cells && <p className={classes.problem}>{sheetProblemText(t, problem)}</p>}
        {errors.length > 0 && <SheetErrors errors={errors} count={errorCount} />}
        {ready && (
          <>
            <p>{t(done ? 'sheet.done' : changes ? 'sheet.would' : 'sheet.nothing')}</p>
            <Counts report={report} done={done} />
          </>
        )}
      </div>
      {report && (good || !problem) && (
        <>
          <SheetChanges rows={report.rows} indicators={indicators} />
          <TableNotes notes={report.notes} leftOut={report.leftOut} leftOutCount={report.leftOutCount} />
        </>
      )}
      {ready && corrects && !done && (
        <TextInput
          label={t('entry.correctionReason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={500}
          mt="md"
        />
      )}
    </ImportDialog>
  )
}

function Counts({ report, done }: { report: SheetReport; done: boolean }) {
  const { t } = useTranslation()
  const { submitted, corrected, unchanged, cleared } = report
  const counts = [
    ['SUBMITTED', submitted],
    ['CORRECTED', corrected],
    ['UNCHANGED', unchanged],
  ] as const
  return (
    <>
      <ul>
        {counts
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => (
            <li key={outcome}>{t(`sheet.outcome.${outcome}`, { count })}</li>
          ))}
      </ul>
      {cleared > 0 && (
        <p className={classes.cleared}>
          <MissingIcon size={16} />
          {t(done ? 'sheet.clearedDone' : 'sheet.cleared', { count: cleared, n: formatCount(cleared) })}
        </p>
      )}
    </>
  )
}
