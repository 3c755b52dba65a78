import { Button, Modal, TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { UnitImportReport } from '../../api/types'
import { CheckBox } from '../../components/check-box'
import { TablePreview } from '../../components/table-preview'
import { unitName } from '../../reference/names'
import { useTableImport } from '../../reference/table-import'
import { formatDate, parseDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { sendUnits } from './queries'
import classes from './units.module.css'
import { WideChangeWarning } from './wide-change'

interface Props {
  today: string
  /** Called after the import, not after the preview. */
  onTaken: (report: UnitImportReport) => void
  onClose: () => void
}

/** Imports a list of units that is valid from a day, after a preview. */
export function UnitsImportDialog({ today, onTaken, onClose }: Props) {
  const { t } = useTranslation()
  const fileId = useId()
  const [from, setFrom] = useState(formatDate(today))
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState(false)
  const list = useTableImport<UnitImportReport>('units')
  const { report, ready } = list
  const [respell, setRespell] = useState(false)
  const [confirmed, setConfirmed] = useState(false)
  const validFrom = parseDate(from)

  // Another file or date discards the preview, because only the previewed list may be imported.
  const begin = () => {
    list.reset()
    setConfirmed(false)
  }
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    begin()
    if (file && validFrom) list.look(sendUnits(file, validFrom, respell))
  }
  const date = report && formatDate(report.validFrom)
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
        <CheckBox
          label={t('units.importRespell')}
          checked={respell}
          onChange={(chosen) => {
            begin()
            setRespell(chosen)
          }}
        />
        <TablePreview
          of={list}
          would={t('units.importWould', { date })}
          done={t('units.importDone', { date })}
          more={report ? counts(t, report) : []}
        />
        {report && report.notInListUnits.length > 0 && <NotInList of={report} />}
        {report?.wideChange && !list.done && (
          <WideChangeWarning of={report.wideChange} confirmed={confirmed} onConfirm={setConfirmed} />
        )}
        <div className={classes.actions}>
          {ready ? (
            <Button
              loading={list.isTaking}
              disabled={Boolean(report?.wideChange) && !confirmed}
              onClick={() => list.take(onTaken, confirmed)}
            >
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

function counts(t: TFunction, { earlier, respelled, notInList }: UnitImportReport) {
  const said = (key: 'importEarlier' | 'importRespelled' | 'importNotInList', count: number) =>
    count > 0 ? [t(`units.${key}`, { count, n: formatCount(count) })] : []
  return [
    ...said('importEarlier', earlier),
    ...said('importRespelled', respelled),
    ...said('importNotInList', notInList),
  ]
}

/** Names of existing units that the list does not contain: they may have been merged, or forgotten. */
function NotInList({ of: { notInList, notInListUnits } }: { of: UnitImportReport }) {
  const { t } = useTranslation()
  return (
    <details>
      <summary>{t('units.importNotInListNames')}</summary>
      <p className={classes.names}>
        {notInListUnits.map((unit) => [unit.code, unitName(t, unit)].filter(Boolean).join(' ')).join(', ')}
      </p>
      {notInList > notInListUnits.length && (
        <p>{t('tableFile.shownRows', { shown: formatCount(notInListUnits.length), all: formatCount(notInList) })}</p>
      )}
    </details>
  )
}
