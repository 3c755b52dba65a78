import { useId } from 'react'
import classes from './reorganisations.module.css'

interface Props {
  label: string
  /** What is read out instead, where the words around it are not. */
  spoken?: string
  how?: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A box to tick: the browser's own, whose styles nobody has to fetch. */
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
