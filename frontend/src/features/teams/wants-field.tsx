import { useTranslation } from 'react-i18next'
import { wants, type TeamFilter } from './filter'
import classes from './teams.module.css'

interface Props {
  filter: TeamFilter
  onChange: (part: Partial<TeamFilter>) => void
}

/** Checkboxes that filter teams by what they need. */
export function WantsField({ filter, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <fieldset className={`${classes.choices} ${classes.wants}`}>
      <legend>{t('team.want.title')}</legend>
      {wants.map((want) => (
        <label key={want}>
          <input
            type="checkbox"
            checked={filter[want] ?? false}
            onChange={(event) => onChange({ [want]: event.currentTarget.checked || undefined })}
          />
          <span>{t(`team.want.${want}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
