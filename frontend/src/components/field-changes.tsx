import { useTranslation } from 'react-i18next'
import type { ImportedRow } from '../api/types'
import { columnText } from './column-text'
import { MissingIcon } from './icons'
import classes from './table-preview.module.css'
import { valueText } from './value-text'

/** The changes of a row by column: only new values for a new object, old and new values for an existing one. */
export function FieldChanges({ of: { outcome, changes } }: { of: ImportedRow }) {
  const { t } = useTranslation()
  return (
    <ul className={classes.changes}>
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          <span className={classes.column}>{columnText(t, column)}:</span>{' '}
          {outcome === 'CHANGED' && (
            <>
              <del>{before ? valueText(t, column, before) : t('tableFile.noValue')}</del> →{' '}
            </>
          )}
          {after ? (
            <ins>{valueText(t, column, after)}</ins>
          ) : (
            <strong className={classes.cleared}>
              <MissingIcon size={16} />
              {t('tableFile.clearedValue')}
            </strong>
          )}
        </li>
      ))}
    </ul>
  )
}
