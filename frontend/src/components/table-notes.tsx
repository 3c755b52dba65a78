import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { LeftOutRow, TableNote } from '../api/types'
import { formatCount } from '../shared/numbers'
import { useColumnText } from './column-text'
import classes from './table-notes.module.css'

interface Props {
  notes: TableNote[]
  leftOut: LeftOutRow[]
  /** Number of all rows that are left out; `leftOut` may hold only the first ones. */
  leftOutCount?: number
}

/** Notes about how the server read a file, and the rows that it left out. */
export function TableNotes({ notes, leftOut, leftOutCount = leftOut.length }: Props) {
  const { t } = useTranslation()
  const columnText = useColumnText()
  if (notes.length === 0 && leftOut.length === 0) return null
  return (
    <section className={classes.notes} aria-label={t('tableFile.understood')}>
      {notes.length > 0 && (
        <>
          <h3>{t('tableFile.understood')}</h3>
          <ul>
            {notes.map((note) => (
              <li key={note.code}>{noteText(t, columnText, note)}</li>
            ))}
          </ul>
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{t('tableFile.leftOut.title', { count: leftOutCount, n: formatCount(leftOutCount) })}</h3>
          {leftOutCount > leftOut.length && (
            <p>{t('tableFile.leftOut.first', { count: leftOut.length, n: formatCount(leftOut.length) })}</p>
          )}
          <ul>
            {leftOutTexts(t, leftOut).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** Whether the value is only the first of several: it then gets an ellipsis. */
const codes: Record<TableNote['code'], boolean> = {
  'title-rows': true,
  'hidden-rows': false,
  'hidden-columns': false,
  'other-sheets': false,
  'hidden-sheets': false,
  'columns-passed-over': false,
  'columns-missing': false,
  'zeros-restored': true,
  'phones-restored': true,
  'hidden-characters': true,
  'merged-cells': true,
  'past-members': true,
  'earlier-roles': true,
  'shared-contact': true,
}

/** A newer server may send codes that we do not know. */
const isKnown = (code: string): code is TableNote['code'] => code in codes

function noteText(t: TFunction, columnText: (column: string) => string, { code, count, value }: TableNote): string {
  const shown =
    code === 'columns-missing'
      ? value.split(', ').map(columnText).join(', ')
      : count > 1 && isKnown(code) && codes[code]
        ? `${value}, …`
        : value
  return t(`tableFile.note.${isKnown(code) ? code : 'other'}`, { count, n: formatCount(count), value: shown, code })
}

const reasons: Record<LeftOutRow['code'], true> = {
  'total-row': true,
  'says-nothing': true,
  'merged-row': true,
  'note-without-change': true,
}
const isReason = (code: string): code is LeftOutRow['code'] => code in reasons

/** One text for each reason, with its rows. */
function leftOutTexts(t: TFunction, leftOut: LeftOutRow[]): string[] {
  return [...new Set(leftOut.map(({ code }) => code))].map((code) => {
    const rows = rowRanges(leftOut.filter((one) => one.code === code).map(({ row }) => row))
    return t(`tableFile.leftOut.${isReason(code) ? code : 'other'}`, { rows, code })
  })
}

const mostRanges = 10

/** Writes consecutive rows as ranges: `3, 7–12, 20`. */
function rowRanges(rows: number[]): string {
  const ranges: { from: number; to: number }[] = []
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last && row <= last.to + 1) last.to = row
    else ranges.push({ from: row, to: row })
  }
  const words = ranges.slice(0, mostRanges).map(({ from, to }) => (from === to ? `${from}` : `${from}–${to}`))
  return (ranges.length > mostRanges ? [...words, '…'] : words).join(', ')
}
