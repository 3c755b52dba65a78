import { Button, Modal, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isFinal, type ApiProblem } from '../../../api/problem'
import type { CellError, IndicatorRef, SheetReport } from '../../../api/types'
import { MissingIcon } from '../../../components/icons'
import { TableNotes } from '../../../components/table-notes'
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

/** What a file would do, figure by figure, before it does it; what is wrong with it, cell by cell. */
export function SheetDialog({ file, about, indicators, onClose }: Props) {
  const { t } = useTranslation()
  const { mutate: look, ...looking } = useLook(about)
  const sending = useUpload(about)
  const [reason, setReason] = useState('')
  useEffect(() => look(file), [look, file])
  const report = sending.data ?? looking.data
  const problem = (sending.error ?? looking.error) as ApiProblem | null
  // Somebody may have changed the figures since the file was looked at.
  const cells = problem?.members.cells as CellError[] | undefined
  const errors = cells ?? (problem ? [] : (report?.errors ?? []))
  const errorCount = (problem?.members.cellCount as number | undefined) ?? report?.errorCount ?? errors.length
  const corrects = (report?.corrected ?? 0) > 0
  const changes = corrects || (report?.submitted ?? 0) > 0
  const done = sending.isSuccess
  // Without an answer it may or may not have been sent: the same again finds out.
  const unanswered = problem !== null && !looking.error && !isFinal(problem)
  const ready = report && (!problem || unanswered) && errors.length === 0
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sheet.title', { file: file.name })}
      withCloseButton={false}
      size="xl"
      centered
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
      {report && (!problem || unanswered) && (
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
      <div className={`${classes.tools} ${classes.below}`}>
        {ready && changes && !done && (
          <Button
            loading={sending.isPending}
            disabled={corrects && reason.trim() === ''}
            onClick={() => sending.mutate({ file, reason: reason.trim() || undefined })}
          >
            {t('sheet.send')}
          </Button>
        )}
        <Button data-autofocus variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
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
