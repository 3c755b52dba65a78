import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { hasHeadingErrors, type TableImport } from '../reference/table-import'
import { formatCount } from '../shared/numbers'
import { CellErrors } from './cell-errors'
import { NamedTable, useColumnText } from './column-text'
import { HeadingMapping } from './heading-mapping'
import { MissingIcon } from './icons'
import { outcomesInWords } from './import-outcomes'
import { PreviewRows } from './preview-rows'
import { problemText } from './problem-text'
import { TableNotes } from './table-notes'
import classes from './table-preview.module.css'
import { unreadableText } from './unreadable-text'
import { UsedMapping } from './used-mapping'

interface Props {
  of: TableImport
  /** Words above the counts, before and after the import, if the usual ones do not fit. */
  would?: string
  done?: string
  /** Further counts of this kind of table. */
  more?: string[]
}

/** The preview of an import: its effects, how the server read the file, and errors. */
export function TablePreview(props: Props) {
  return (
    <NamedTable value={props.of.kind}>
      <Preview {...props} />
    </NamedTable>
  )
}

function Preview({ of, would, done, more = [] }: Props) {
  const { t } = useTranslation()
  const columnText = useColumnText()
  const { looked, report, errors, errorCount, isLooking } = of
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The pressed button has disappeared, so focus needs a new place.
    if (looked?.again) summary.current?.focus()
  }, [looked])
  return (
    <div className={classes.preview}>
      <div ref={summary} tabIndex={-1} role="status" className={classes.summary}>
        {isLooking && <p>{t('sheet.reading')}</p>}
        {looked?.outdated && !of.done && <p className={classes.problem}>{problemText(t, looked.outdated)}</p>}
        <Summary of={of} would={would} done={done} more={more} />
      </div>
      {looked && !of.done && (
        <UsedMapping
          found={looked.report.found}
          map={looked.map}
          kept={looked.kept}
          busy={isLooking}
          onForget={of.forget}
        />
      )}
      {errors.length > 0 && (
        <div>
          <h3>{t('tableFile.group.refused')}</h3>
          <CellErrors
            count={errorCount}
            errors={errors.map((error) =>
              // A missing column has no place in the file.
              error.code === 'column-missing'
                ? { code: error.code, value: columnText(error.value), row: error.row }
                : error,
            )}
          />
        </div>
      )}
      {looked && hasHeadingErrors({ errors }) && (
        <HeadingMapping
          key={JSON.stringify(looked.map)}
          found={looked.report.found}
          chosen={{ ...looked.before, ...looked.map }}
          busy={isLooking}
          onMap={of.map}
        />
      )}
      {report && (
        <>
          <PreviewRows outcome="CREATED" rows={report.rows} count={report.created} />
          <PreviewRows outcome="CHANGED" rows={report.rows} count={report.changed} />
          <TableNotes
            notes={report.found.notes}
            leftOut={report.found.leftOut}
            leftOutCount={report.found.leftOutCount}
          />
        </>
      )}
    </div>
  )
}

/** The counts, or the problem if the file could not be read. */
function Summary({ of: { report, problem, errorCount, done: isDone }, would, done, more = [] }: Props) {
  const { t } = useTranslation()
  if (problem && errorCount === 0)
    return (
      <p className={classes.problem}>
        {problem.key === 'unreadable-table' ? unreadableText(t, problem) : problemText(t, problem)}
      </p>
    )
  if (!report) return null
  const { created, changed, cleared = 0, found } = report
  const lead = isDone
    ? (done ?? t('tableFile.done'))
    : errorCount > 0
      ? t('tableFile.refused')
      : created + changed > 0
        ? (would ?? t('tableFile.would'))
        : t('tableFile.nothing')
  const counts = [
    ...outcomesInWords(t, report),
    ...(found.leftOutCount > 0
      ? [t('tableFile.outcome.leftOut', { count: found.leftOutCount, n: formatCount(found.leftOutCount) })]
      : []),
    ...(errorCount > 0 ? [t('tableFile.outcome.refused', { count: errorCount, n: formatCount(errorCount) })] : []),
    ...more,
  ]
  return (
    <>
      <p>{lead}</p>
      <ul>
        {counts.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {cleared > 0 && (
        <p className={classes.cleared}>
          <MissingIcon />
          {t(isDone ? 'tableFile.clearedDone' : 'tableFile.cleared', { count: cleared, n: formatCount(cleared) })}
        </p>
      )}
    </>
  )
}
