import { useTranslation } from 'react-i18next'
import classes from './figure-field.module.css'

export const reasonId = 'correction-reason'

interface Props {
  reason: string
  /** Figures that were returned say themselves why they change. */
  optional: boolean
  error: string | undefined
  onChange: (reason: string) => void
}

/** Why figures that were received are changed: kept with them for good. */
export function EntryReason({ reason, optional, error, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.field} data-error={error !== undefined}>
      <label htmlFor={reasonId}>
        {t('entry.correctionReason')} {optional && <span className="soft">{t('entry.optional')}</span>}
      </label>
      {error && (
        <p id={`${reasonId}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <input
        id={reasonId}
        className={classes.words}
        type="text"
        maxLength={500}
        autoComplete="off"
        value={reason}
        aria-invalid={error !== undefined}
        aria-describedby={error && `${reasonId}-error`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
