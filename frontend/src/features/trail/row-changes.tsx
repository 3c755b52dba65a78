import { useTranslation } from 'react-i18next'
import type { AuditField, TrailRow } from '../../api/types'
import { fieldName, fieldValue, type Value } from './field-value'
import classes from './trail.module.css'

/** What a row changed, old → new, after what it is about. */
export function RowChanges({ row: { about, changes, named, earlier } }: { row: TrailRow }) {
  const { t } = useTranslation()
  const value = (field: AuditField, one: Value | null | undefined) =>
    one === null || one === undefined ? t('trail.nothing') : fieldValue(t, field, one)
  return (
    <ul className={classes.changes}>
      {changes.map(({ field, of, before, after }, index) => (
        <li key={`${field} ${index}`}>
          <span className={classes.field}>
            {fieldName(t, field, before, after)}
            {of && ` – ${of}`}:
          </span>{' '}
          {before !== undefined && before !== null && (
            <>
              <del>{value(field, before)}</del> →{' '}
            </>
          )}
          <ins>{value(field, after)}</ins>
        </li>
      ))}
      {named.length > 0 && (
        <li>{t('trail.named', { fields: named.map((field) => t(`trail.field.${field}`)).join(', ') })}</li>
      )}
      {about.length > 0 && (
        <li className={classes.about}>
          {about.map((one) => `${t(`trail.field.${one.field}`)}: ${value(one.field, one.value)}`).join(' · ')}
        </li>
      )}
      {earlier && (
        <li className={classes.about}>
          {t('trail.earlier')} <code>{earlier}</code>
        </li>
      )}
    </ul>
  )
}
