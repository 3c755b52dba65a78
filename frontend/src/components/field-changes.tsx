import { useTranslation } from 'react-i18next'
import type { ImportedRow } from '../api/types'
import { ChangeList } from './change-list'
import { useColumnText } from './column-text'
import classes from './table-preview.module.css'
import { valueText } from './value-text'

/** The changes of a row by column: only new values for a new object, old and new values for an existing one. */
export function FieldChanges({ of: { outcome, changes } }: { of: ImportedRow }) {
  const { t } = useTranslation()
  const columnText = useColumnText()
  return (
    <ChangeList
      changes={changes.map(({ column, before, after, differsUnderMask }) => {
        const now = after && valueText(t, column, after)
        return {
          column,
          name: <span className={classes.column}>{columnText(column)}:</span>,
          before: before && valueText(t, column, before),
          after: now && differsUnderMask ? t('tableFile.underMask', { value: now }) : now,
        }
      })}
      isNew={outcome !== 'CHANGED'}
      none={t('tableFile.noValue')}
      cleared={t('tableFile.clearedValue')}
    />
  )
}
