import type { ReactNode } from 'react'
import classes from './state-message.module.css'

interface Props {
  icon: ReactNode
  title: string
  children?: ReactNode
  actions?: ReactNode
}

/** What stands where content cannot: nothing asked, nothing found, no line. */
export function StateMessage({ icon, title, children, actions }: Props) {
  return (
    <section className={`card ${classes.state}`}>
      <span className={classes.icon}>{icon}</span>
      <h2>{title}</h2>
      {children && <div className={classes.words}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </section>
  )
}
