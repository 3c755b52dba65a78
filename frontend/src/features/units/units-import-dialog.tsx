import { Button, Modal, TextInput } from '@mantine/core'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { CellError, UnitImportReport } from '../../api/types'
import { CellErrors } from '../../components/cell-errors'
import { problemText } from '../../components/problem-text'
import { unreadableText } from '../../components/unreadable-text'
import { formatDate, parseDate } from '../../shared/dates'
import { useUnitsImport } from './queries'
import classes from './units.module.css'

interface Props {
  today: string
  /** Of what was taken in, not of what only would be. */
  onTaken: (report: UnitImportReport) => void
  onClose: () => void
}

const counts = ['created', 'changed', 'unchanged', 'notInList'] as const

/** Takes in a list of units as it holds from a day: first what it would do, then, if one still wants it, that. */
export function UnitsImportDialog({ today, onTaken, onClose }: Props) {
  const { t } = useTranslation()
  const fileId = useId()
  const [from, setFrom] = useState(formatDate(today))
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const looking = useUnitsImport()
  const taking = useUnitsImport()
  const validFrom = parseDate(from)
  const report = taking.data ?? looking.data
  const problem = (taking.error ?? looking.error) as ApiProblem | null
  const errors = (problem?.members.cells as CellError[] | undefined) ?? report?.errors ?? []
  const ready = report && !problem && errors.length === 0
  const changes = ready && report.created + report.changed > 0 && !taking.isSuccess

  // What was looked at is what is taken in: another file or date begins anew.
  const begin = () => {
    looking.reset()
    taking.reset()
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    begin()
    if (file && validFrom) looking.mutate({ file, validFrom, dryRun: true })
  }
  const take = () => file && validFrom && taking.mutate({ file, validFrom, dryRun: false }, { onSuccess: onTaken })
  return (
    <Modal opened onClose={onClose} title={t('units.import')} size="lg" withCloseButton={false} centered>
      <form className={classes.form} onSubmit={look} noValidate>
        <p className="soft">{t('units.importWhy')}</p>
        <TextInput
          data-autofocus
          label={t('units.importFrom')}
          inputMode="numeric"
          autoComplete="off"
          value={from}
          error={tried && !validFrom && t('date.unreadable')}
          onChange={(event) => {
            begin()
            setFrom(event.currentTarget.value)
          }}
        />
        <div>
          <label htmlFor={fileId}>{t('units.importFile')}</label>
          <input
            id={fileId}
            type="file"
            className={classes.file}
            accept=".csv,.xlsx"
            aria-invalid={tried && !file}
            onChange={(event) => {
              begin()
              setFile(event.currentTarget.files?.[0])
            }}
          />
          {tried && !file && <p className={classes.problem}>{t('units.draft.required')}</p>}
        </div>
        <div role="status">
          {problem && errors.length === 0 && (
            <p className={classes.problem}>
              {problem.key === 'unreadable-table' ? unreadableText(t, problem) : problemText(t, problem)}
            </p>
          )}
          {errors.length > 0 && <CellErrors errors={errors} />}
          {ready && <Outcome report={report} done={taking.isSuccess} />}
        </div>
        <div className={classes.actions}>
          {changes ? (
            <Button loading={taking.isPending} onClick={take}>
              {t('tableFile.take')}
            </Button>
          ) : (
            !taking.isSuccess && (
              <Button type="submit" loading={looking.isPending}>
                {t('units.importLook')}
              </Button>
            )
          )}
          <Button variant="default" onClick={onClose}>
            {t('sheet.close')}
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function Outcome({ report, done }: { report: UnitImportReport; done: boolean }) {
  const { t } = useTranslation()
  const date = formatDate(report.validFrom)
  return (
    <>
      <p>{t(done ? 'units.importDone' : 'units.importWould', { date })}</p>
      <ul>
        {counts.map((kind) => (
          <li key={kind}>{t(`units.importCounts.${kind}`, { count: report[kind] })}</li>
        ))}
      </ul>
      {report.rows.length > 0 && (
        <details>
          <summary>{t('units.importRows', { count: report.rows.length })}</summary>
          <div className={classes.region} role="region" aria-label={t('tableFile.rows')} tabIndex={0}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('tableFile.row')}</th>
                  <th scope="col" data-text>
                    {t('tableFile.name')}
                  </th>
                  <th scope="col" data-text>
                    {t('tableFile.what')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {report.rows.map(({ row, name, outcome }) => (
                  <tr key={row}>
                    <td data-text>{row}</td>
                    <td data-text>{name}</td>
                    <td data-text>{t(outcome === 'CREATED' ? 'tableFile.does.CREATED' : 'tableFile.does.CHANGED')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </>
  )
}
