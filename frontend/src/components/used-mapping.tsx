import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { TableFindings } from '../api/types'
import { headingKey, passedOver, type HeadingMap } from '../shared/heading-match'
import { useColumnText } from './column-text'
import classes from './table-preview.module.css'

interface Props {
  found: TableFindings
  map: HeadingMap
  /** Whether the mapping comes from an earlier file. */
  kept: boolean
  busy: boolean
  onForget: () => void
}

/** Shows the mapping of headings, with a button to forget it. */
export function UsedMapping({ found, map, kept, busy, onForget }: Props) {
  const { t } = useTranslation()
  const columnText = useColumnText()
  const count = Object.keys(map).length
  if (count === 0) return null
  return (
    <div className={classes.used}>
      <p>{t(kept ? 'tableFile.map.usedKept' : 'tableFile.map.used', { count })}</p>
      <ul>
        {found.headings.map(({ column, heading }) => {
          const as = map[headingKey(heading)]
          return (
            as && (
              <li key={column}>
                {heading} → {as === passedOver ? t('tableFile.map.notUsed') : columnText(as)}
              </li>
            )
          )
        })}
      </ul>
      <Button variant="default" loading={busy} onClick={onForget}>
        {t('tableFile.map.forget')}
      </Button>
    </div>
  )
}
