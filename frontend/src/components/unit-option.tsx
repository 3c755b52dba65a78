import { useTranslation } from 'react-i18next'
import { unitName } from '../reference/names'
import type { FoundUnit } from '../reference/units'
import { addDays, formatDate } from '../shared/dates'
import classes from './unit-picker.module.css'

interface Props {
  found: FoundUnit
  id: string
  active: boolean
  onChoose: () => void
}

/** A search result: type, name, code, ancestors and validity of a unit. */
export function UnitOption({ found, id, active, onChoose }: Props) {
  const { t } = useTranslation()
  const { unit, match, ended, coming, closed } = found
  const named = (one: FoundUnit['unit']) => [unitName(t, one), one.code].filter(Boolean).join(' ')
  const passed = match?.successors.map(named).join(', ')
  const details = [
    unit.code,
    ...(match?.ancestors.map((above) => unitName(t, above)).reverse() ?? []),
    match?.formerly && t('picker.formerly', { name: named(match.formerly) }),
    match && coming && t('picker.since', { date: formatDate(match.validFrom) }),
    match?.validTo &&
      t('picker.until', { date: formatDate(addDays(match.validTo, -1)) }) + (passed ? ` → ${passed}` : ''),
  ]
  return (
    // The text field keeps the keyboard focus and names the active option by `aria-activedescendant`.
    <li
      id={id}
      role="option"
      className={classes.option}
      aria-selected={active}
      aria-disabled={closed}
      data-active={active}
      data-instead={match ? undefined : true}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => !closed && onChoose()}
    >
      <span>
        {!match && `→ ${t('picker.instead')} `}
        <strong>{unitName(t, unit)}</strong>
        {ended && <span className={classes.ended}>{t('picker.ended')}</span>}
      </span>
      <small>{details.filter(Boolean).join(' · ')}</small>
      {closed && ended && <small>{t('picker.goneHere')}</small>}
    </li>
  )
}
