import { useTranslation } from 'react-i18next'
import type { EntryField } from '../../api/types'
import { inLanguage, unitNames } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { formatCount } from '../../shared/numbers'
import { entryOf, type Entry } from './entries'
import classes from './figure-field.module.css'

interface Props {
  id: string
  field: EntryField
  /** The typed number; undefined if it cannot be read. */
  typed: number | undefined
  /** Whether nothing has been typed or chosen yet. */
  open: boolean
  onTake: (entry: Entry) => void
}

/** Hints beside a field: help text, last figure, target, and figures sent for other regimes. */
export function FieldHint({ id, field, typed, open, onTake }: Props) {
  const { t } = useTranslation()
  const { indicator, previous, carriedFrom, dividedWithoutShares, target, offered } = field
  // What was found on one day says nothing of another.
  const reached = typed ?? (indicator.kind === 'AS_FOUND' ? undefined : previous?.value)
  const gap = target && reached != null && reached < target.value ? target.value - reached : undefined
  return (
    <>
      {indicator.help && <p className={classes.hint}>{inLanguage(indicator.help)}</p>}
      <p id={id} className={classes.hint}>
        {!previous && dividedWithoutShares.length === 0 && t('entry.noPrevious')}
        {previous &&
          t(carriedFrom.length > 0 ? 'entry.carried' : 'entry.previous', {
            units: unitNames(t, carriedFrom),
            value: previous.mark
              ? t(`mark.${previous.mark}`)
              : previous.value == null
                ? t('figure.none')
                : formatCount(previous.value),
            date: formatDate(previous.asOf),
          })}
        {previous && dividedWithoutShares.length > 0 && ' · '}
        {dividedWithoutShares.length > 0 && t('entry.divided', { units: unitNames(t, dividedWithoutShares) })}
        {target && ` · ${t('entry.target', { value: formatCount(target.value) })}`}
        {gap !== undefined && `, ${t('entry.gap', { value: formatCount(gap) })}`}
      </p>
      {open && offered && (
        <button
          type="button"
          className={classes.offer}
          onClick={() => onTake(entryOf({ indicatorId: indicator.id, value: offered.value, mark: offered.mark }))}
        >
          {t('entry.offered', {
            value: offered.mark ? t(`mark.${offered.mark}`) : formatCount(offered.value ?? 0),
            regime: inLanguage(offered.regimeName),
          })}
        </button>
      )}
    </>
  )
}
