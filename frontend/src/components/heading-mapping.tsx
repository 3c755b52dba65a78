import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TableFindings } from '../api/types'
import { headingKey, passedOver, suggestColumns, type HeadingMap } from '../shared/heading-match'
import { useColumnText } from './column-text'
import classes from './table-preview.module.css'

interface Props {
  found: TableFindings
  /** The mapping of earlier choices. */
  chosen: HeadingMap
  busy: boolean
  onMap: (map: HeadingMap) => void
}

/** Maximum number of headings that the server accepts in a mapping. */
const most = 60

/** Lets the user choose a column for each heading that the server does not know. */
export function HeadingMapping({ found, chosen, busy, onMap }: Props) {
  const { t } = useTranslation()
  const columnText = useColumnText()
  const headings = openHeadings(found, chosen)
  const elsewhere = new Set(
    found.headings.filter(({ heading }) => !headings.has(headingKey(heading))).map(({ readAs }) => readAs),
  )
  const free = found.columns.filter(({ column }) => !elsewhere.has(column))
  const [picks, setPicks] = useState<HeadingMap>(() => {
    const kept: HeadingMap = {}
    for (const [key, column] of Object.entries(chosen))
      if (headings.has(key) && (column === passedOver || free.some((one) => one.column === column))) kept[key] = column
    const taken = Object.values(kept)
    const suggested = suggestColumns(
      [...headings.values()].map(({ heading }) => heading),
      free
        .filter(({ column }) => !taken.includes(column))
        .map(({ column, required }) => ({ column, required, names: [column, columnText(column)] })),
    )
    return { ...suggested, ...kept }
  })
  if (headings.size === 0) return null
  return (
    <section aria-label={t('tableFile.map.title')}>
      <h3>{t('tableFile.map.title')}</h3>
      <p>{t('tableFile.map.why')}</p>
      <div className={classes.mapping}>
        {[...headings].map(([key, { heading, letters }]) => (
          <NativeSelect
            key={key}
            label={t('tableFile.map.heading', { heading, letter: letters.join(', ') })}
            value={picks[key] ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setPicks(
                Object.fromEntries(Object.entries({ ...picks, [key]: value }).filter(([, column]) => column !== '')),
              )
            }
          >
            <option value="">{t('tableFile.map.choose')}</option>
            {free
              .filter(({ column }) => column === picks[key] || !Object.values(picks).includes(column))
              .map(({ column, required }) => (
                <option key={column} value={column}>
                  {required ? t('tableFile.map.required', { column: columnText(column) }) : columnText(column)}
                </option>
              ))}
            <option value={passedOver}>{t('tableFile.map.passOver')}</option>
          </NativeSelect>
        ))}
      </div>
      <div className={classes.tools}>
        <Button loading={busy} onClick={() => onMap(picks)}>
          {t('tableFile.map.again')}
        </Button>
      </div>
    </section>
  )
}

/** The headings that the server does not know or that the user has mapped, by key. Equal headings share one entry. */
function openHeadings({ headings }: TableFindings, chosen: HeadingMap) {
  const open = new Map<string, { heading: string; letters: string[] }>()
  for (const { heading, column, readAs } of headings) {
    const key = headingKey(heading)
    if (!heading || (readAs && !(key in chosen))) continue
    const alike = open.get(key)
    if (alike) alike.letters.push(column)
    else if (open.size < most) open.set(key, { heading, letters: [column] })
  }
  return open
}
