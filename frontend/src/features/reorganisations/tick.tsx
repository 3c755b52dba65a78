import { useId } from 'react'
import classes from './reorganisations.module.css'

interface Props {
  label: string
  /** Label for screen readers, if the visible one is not clear without its surroundings. */
  spoken?: string
  how?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A native checkbox, which needs no styles of Mantine. */
export function Tick({ label, spoken, how, checked, onChange }: Props) {
  const id = useId()
  return (
    <div>
      <label className={classes.choice}>
        <input
          type="checkbox"
          aria-label={spoken}
          aria-describedby={how && id}
          checked={checked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {label}
      </label>
      {how && (
        <p id={id} className={classes.columns}>
          {how}
        </p>
      )}
    </div>
  )
}
