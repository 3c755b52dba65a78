import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TeamWant } from './filter'
import classes from './teams.module.css'

interface Props {
  unit: string
  date: string
  want: TeamWant
  /** Label for screen readers, if the visible words do not say where the link leads. */
  label?: string
  children: ReactNode
}

/** A link from a number to the list of its teams. */
export function WantLink({ unit, date, want, label, children }: Props) {
  return (
    <Link
      className={classes.open}
      to="/to-cong-nghe-so"
      search={{ unit, date, [want]: true }}
      hash="teams"
      aria-label={label}
    >
      {children}
    </Link>
  )
}
