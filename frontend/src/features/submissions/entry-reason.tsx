import { useTranslation } from 'react-i18next'
import type { Entry } from './entries'
import classes from './figure-field.module.css'
import { OtherTab, otherTabId } from './other-tab'

export const reasonId = 'correction-reason'

interface Props {
  reason: string
  /** True for returned figures, because the return is the reason. */
  optional: boolean
  error: string | undefined
  /** Different reasons in other tabs. */
  others: Entry[] | undefined
  onChange: (reason: string) => void
  onChoose: (entry: Entry) => void
}

/** The field for the reason of a correction, which is stored with it permanently. */
export function EntryReason({ reason, optional, error, others, onChange, onChoose }: Props) {
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
      <OtherTab
        id={reasonId}
        name={t('entry.correctionReason')}
        own={{ text: reason, mark: null }}
        others={others}
        onChoose={onChoose}
      />
      <input
        id={reasonId}
        className={classes.words}
        type="text"
        maxLength={500}
        autoComplete="off"
        value={reason}
        aria-invalid={error !== undefined}
        aria-describedby={
          [error && `${reasonId}-error`, others && otherTabId(reasonId)].filter(Boolean).join(' ') || undefined
        }
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
