import { Button, Modal, TextInput } from '@mantine/core'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitImportReport } from '../../api/types'
import { TablePreview } from '../../components/table-preview'
import { useTableImport } from '../../reference/table-import'
import { formatDate, parseDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { sendUnits } from './queries'
import classes from './units.module.css'

interface Props {
  today: string
  /** Of what was taken in, not of what only would be. */
  onTaken: (report: UnitImportReport) => void
  onClose: () => void
}

/** Takes in a list of units as it holds from a day: first what it would do, then, if one still wants it, that. */
export function UnitsImportDialog({ today, onTaken, onClose }: Props) {
  const { t } = useTranslation()
  const fileId = useId()
  const [from, setFrom] = useState(formatDate(today))
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const list = useTableImport<UnitImportReport>('units')
  const { report, ready } = list
  const validFrom = parseDate(from)

  // What was looked at is what is taken in: another file or date begins anew.
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    list.reset()
    if (file && validFrom) list.look(sendUnits(file, validFrom))
  }
  const date = report && formatDate(report.validFrom)
  const apart = report?.notInList ?? 0
  return (
    <Modal opened onClose={onClose} title={t('units.import')} size="xl" withCloseButton={false} centered>
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
            list.reset()
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
              list.reset()
              setFile(event.currentTarget.files?.[0])
            }}
          />
          {tried && !file && <p className={classes.problem}>{t('units.draft.required')}</p>}
        </div>
        <TablePreview
          of={list}
          would={t('units.importWould', { date })}
          done={t('units.importDone', { date })}
          more={apart > 0 ? [t('units.importNotInList', { count: apart, n: formatCount(apart) })] : []}
        />
        <div className={classes.actions}>
          {ready ? (
            <Button loading={list.isTaking} onClick={() => list.take(onTaken)}>
              {t('tableFile.take')}
            </Button>
          ) : (
            !list.done && (
              <Button type="submit" loading={list.isLooking}>
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
