import { useTranslation } from 'react-i18next'
import type { BelowFigure, EntryField, Mark } from '../../api/types'
import { CheckIcon } from '../../components/icons'
import { inLanguage } from '../../reference/names'
import { formatDifference, parseCount } from '../../shared/numbers'
import { BelowOffer } from './below-offer'
import { entryOf, type Entry } from './entries'
import { FieldHint } from './field-hint'
import { aboutFigure } from './figure-about'
import classes from './figure-field.module.css'
import { OtherTab, otherTabId } from './other-tab'

export const fieldId = (indicatorId: string) => `figure-${indicatorId}`

export const fieldReasonId = (indicatorId: string) => `${fieldId(indicatorId)}-reason`

const marks: Mark[] = ['NIL', 'NOT_APPLICABLE']

interface Props {
  field: EntryField
  /** The day of the form. */
  asOf: string
  entry: Entry
  error: string | undefined
  /** Warnings about the figure; it then needs a reason. */
  warnings: string[]
  unexplained: boolean
  /** What units below have sent for the figure. */
  below?: BelowFigure[]
  /** Comments of the reviewer who returned the figure. */
  comments: string[]
  /** Different values in other tabs. */
  others?: Entry[]
  onChange: (entry: Entry) => void
  onChoose?: (entry: Entry) => void
}

export function FigureField(props: Props) {
  const {
    field,
    asOf,
    entry,
    error,
    warnings,
    unexplained,
    comments,
    below = [],
    others = [],
    onChange,
    onChoose = onChange,
  } = props
  const { t } = useTranslation()
  const { indicator, previous } = field
  const id = fieldId(indicator.id)
  const name = inLanguage(indicator.name)
  const about = aboutFigure(t, indicator)
  const count = parseCount(entry.text)
  const difference =
    count.kind === 'value' && previous?.value != null ? formatDifference(count.value - previous.value) : undefined
  return (
    <div className={classes.field} data-error={error !== undefined}>
      <div className={classes.head}>
        <span className={classes.name}>
          <label htmlFor={id}>{name}</label>
          {about && <small id={`${id}-about`}> {about}</small>}
        </span>
        <span id={`${id}-difference`} className={classes.difference}>
          {difference}
          {difference && <span className={classes.since}> {t('entry.difference')}</span>}
        </span>
      </div>
      <FieldHint
        id={`${id}-hint`}
        field={field}
        typed={count.kind === 'value' ? count.value : undefined}
        open={entry.text === '' && entry.mark === null}
        onTake={(taken) => onChange({ ...entry, ...taken })}
      />
      {below.map((sum) => (
        <BelowOffer
          key={sum.regimeId}
          below={sum}
          asOf={asOf}
          typed={count.kind === 'value' ? count.value : undefined}
          onTake={(value) => onChange({ ...entry, ...entryOf({ indicatorId: indicator.id, value }) })}
        />
      ))}
      {comments.map((comment, index) => (
        <p key={index} id={`${id}-comment-${index}`} className={classes.comment}>
          {t('entry.comment', { comment })}
        </p>
      ))}
      {error && (
        <p id={`${id}-error`} className={classes.error}>
          {error}
        </p>
      )}
      <OtherTab id={id} name={name} own={entry} others={others} onChoose={onChoose} />
      <div className={classes.row}>
        {/* Not type="number": such a field drops unreadable input and changes its value with the mouse wheel. */}
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          enterKeyHint="next"
          value={entry.text}
          aria-invalid={error !== undefined}
          aria-describedby={[
            about && `${id}-about`,
            `${id}-hint`,
            ...comments.map((_, index) => `${id}-comment-${index}`),
            error && `${id}-error`,
            others.length > 0 && otherTabId(id),
            `${id}-difference`,
          ]
            .filter(Boolean)
            .join(' ')}
          onChange={(event) => onChange({ ...entry, text: event.currentTarget.value, mark: null })}
        />
        <div className={classes.marks} role="group" aria-label={t('entry.marks', { field: name })}>
          {marks.map((mark) => (
            <button
              key={mark}
              type="button"
              aria-pressed={entry.mark === mark}
              onClick={() => onChange({ ...entry, text: '', mark: entry.mark === mark ? null : mark })}
            >
              {entry.mark === mark && <CheckIcon size={16} />}
              {t(`mark.${mark}`)}
            </button>
          ))}
        </div>
      </div>
      {warnings.length > 0 && (
        <div className={classes.warning}>
          {warnings.map((warning, index) => (
            <p key={index} id={`${id}-warning-${index}`}>
              {warning}
            </p>
          ))}
          <label htmlFor={fieldReasonId(indicator.id)}>{t('entry.reason')}</label>
          <input
            id={fieldReasonId(indicator.id)}
            className={classes.words}
            type="text"
            maxLength={500}
            autoComplete="off"
            value={entry.reason ?? ''}
            aria-label={`${t('entry.reason')}: ${name}`}
            aria-invalid={unexplained}
            aria-describedby={warnings.map((_, index) => `${id}-warning-${index}`).join(' ')}
            onChange={(event) => onChange({ ...entry, reason: event.currentTarget.value })}
          />
        </div>
      )}
    </div>
  )
}
