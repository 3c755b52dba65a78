import { useTranslation } from 'react-i18next'
import { unitName } from '../reference/names'
import type { FoundUnit } from '../reference/units'
import { unitDetails } from './unit-details'
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
  const { unit, match, ended, closed } = found
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
      <small>{unitDetails(t, found)}</small>
      {closed && ended && <small>{t('picker.goneHere')}</small>}
    </li>
  )
}
