import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { TeamWant } from './filter'
import classes from './teams.module.css'

interface Props {
  unit: string
  date: string
  want: TeamWant
  /** What is read out where the words alone would not say where it leads. */
  label?: string
  children: ReactNode
}

/** From a number to the teams behind it. */
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
