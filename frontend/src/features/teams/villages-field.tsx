import { useTranslation } from 'react-i18next'
import type { UnitRef } from '../../api/types'
import { unitName } from '../../reference/names'
import { formatDate } from '../../shared/dates'
import { fieldId, fieldText } from './field-problems'
import classes from './teams.module.css'

export interface VillageChoice {
  unit: UnitRef
  /** Number of teams that serve it already. */
  teams?: number
  endedOn?: string
}

interface Props {
  villages: VillageChoice[]
  chosen: string[]
  problem: string | undefined
  onChange: (chosen: string[]) => void
}

/** The field for the villages that a team serves. */
export function VillagesField({ villages, chosen, problem, onChange }: Props) {
  const { t } = useTranslation()
  const note = ({ teams = 0, endedOn }: VillageChoice) =>
    endedOn
      ? t('team.villageEnded', { date: formatDate(endedOn) })
      : teams > 0
        ? t('team.servedBy', { count: teams })
        : undefined
  return (
    <fieldset id={fieldId('/villageIds')} tabIndex={-1} className={classes.choices}>
      <legend>{t('team.villages')}</legend>
      {villages.map((village) => (
        <label key={village.unit.id}>
          <input
            type="checkbox"
            checked={chosen.includes(village.unit.id)}
            onChange={(event) =>
              onChange(
                event.currentTarget.checked
                  ? [...chosen, village.unit.id]
                  : chosen.filter((id) => id !== village.unit.id),
              )
            }
          />
          <span>
            {unitName(t, village.unit)}
            {note(village) && <small>{note(village)}</small>}
          </span>
        </label>
      ))}
      {villages.length === 0 && <p className="soft">{t('team.noVillagesHeld')}</p>}
      {problem && <p className={classes.problem}>{fieldText(t, problem)}</p>}
    </fieldset>
  )
}
