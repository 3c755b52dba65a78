import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ApiProblem } from '../../api/problem'
import type { RegimeView, TreeView, UnitView } from '../../api/types'
import dialog from '../../components/dialog.module.css'
import { problemText } from '../../components/problem-text'
import { unitName } from '../../reference/names'
import { useTableDownload } from '../../reference/table-files'
import { addDays, daysBetween, formatDate, parseDate } from '../../shared/dates'
import { exportDays, exportSubmissions, exportTrend } from './queries'

/** What can be downloaded. The most days in a file are the limits of the server, and a year of reports. */
const kinds = {
  units: { most: 92, about: 'days.aboutUnits', file: 'tien-do', ask: exportDays },
  total: { most: 366, about: 'days.aboutTotal', file: 'dien-bien', ask: exportTrend },
  submissions: { most: 366, about: 'days.aboutSubmissions', file: 'bao-cao-da-gui', ask: exportSubmissions },
} as const
type What = keyof typeof kinds

interface Props {
  regime: RegimeView
  unit: UnitView
  /** The day of the page: the last day, unless the user changes it. */
  date: string
  today: string
  view: TreeView
  /** What the user may download. */
  choices: What[]
  onClose: () => void
}

/** Downloads the figures of many days. */
export function RangeDialog({ regime, unit, date, today, view, choices, onClose }: Props) {
  const { t } = useTranslation()
  const [what, setWhat] = useState<What>(choices[0] ?? 'total')
  const [first, setFirst] = useState(formatDate(addDays(date, -6)))
  const [last, setLast] = useState(formatDate(date))
  const [tried, setTried] = useState(false)
  const from = parseDate(first)
  const to = parseDate(last)
  const { most: max, about, file, ask } = kinds[what]
  const days = from && to ? daysBetween(from, to) + 1 : 0
  const firstError = !from ? t('date.unreadable') : undefined
  const lastError = !to
    ? t('date.unreadable')
    : to > today
      ? t('days.future', { max: formatDate(today) })
      : from && to < from
        ? t('days.notAfter', { from: formatDate(from) })
        : from && days > max
          ? t('days.tooMany', { from: formatDate(from), to: formatDate(to), days, max })
          : undefined
  const range = { regime: regime.id, unit: unit.id, from: from ?? date, to: to ?? date }
  const download = useTableDownload(`${file}-${range.from}-${range.to}`, ask(range, view))
  const problem = download.error as ApiProblem | null
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('days.title')}
      withCloseButton={false}
      closeOnClickOutside={false}
      centered
    >
      <NativeSelect
        label={t('days.what')}
        value={what}
        onChange={({ currentTarget: { value } }) => {
          download.reset()
          setWhat(value as What)
        }}
        data={choices.map((one) => ({ value: one, label: t(`days.${one}`, { unit: unitName(t, unit) }) }))}
      />
      <p className="soft">{t(about, { max })}</p>
      <TextInput
        mt="sm"
        label={t('days.from')}
        inputMode="numeric"
        autoComplete="off"
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
        error={tried && firstError}
      />
      <TextInput
        mt="sm"
        label={t('days.to')}
        inputMode="numeric"
        autoComplete="off"
        value={last}
        onChange={(event) => setLast(event.currentTarget.value)}
        error={tried && lastError}
      />
      {problem && (
        <p role="alert" className={dialog.problem}>
          {problem.status === 404 ? t('days.none') : problemText(t, problem)}
        </p>
      )}
      <div className={dialog.actions}>
        {(['csv', 'xlsx'] as const).map((format) => (
          <Button
            key={format}
            loading={download.isPending && download.variables === format}
            onClick={() => {
              setTried(true)
              if (!firstError && !lastError) download.mutate(format)
            }}
          >
            {t('report.download', { format: format.toUpperCase() })}
          </Button>
        ))}
        <Button variant="default" onClick={onClose}>
          {t('sheet.close')}
        </Button>
      </div>
    </Modal>
  )
}
