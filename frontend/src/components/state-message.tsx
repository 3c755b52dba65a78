import type { ReactNode } from 'react'
import classes from './state-message.module.css'

interface Props {
  icon: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** A message in place of content, such as "nothing found" or "offline". */
export function StateMessage({ icon, title, children, actions }: Props) {
  return (
    <section className={`card ${classes.state}`}>
      <span className={classes.icon}>{icon}</span>
      <h2>{title}</h2>
      {children && <div className={classes.words}>{children}</div>}
      {actions && <div className={`${classes.actions} next-steps`}>{actions}</div>}
    </section>
  )
}
