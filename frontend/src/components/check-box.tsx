import classes from './check-box.module.css'

interface Props {
  label: string
  /** Whether the label is only for screen readers, because the box stands beside what it chooses. */
  isLabelHidden?: boolean
  checked: boolean
  onChange: (checked: boolean) => void
}

export function CheckBox({ label, isLabelHidden = false, checked, onChange }: Props) {
  return (
    <label className={isLabelHidden ? `${classes.box} ${classes.alone}` : classes.box}>
      <input
        type="checkbox"
        aria-label={isLabelHidden ? label : undefined}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {!isLabelHidden && label}
    </label>
  )
}
