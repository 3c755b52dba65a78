import { useEffect, type ReactNode } from 'react'
import classes from './page-title.module.css'

interface Props {
  title: string
  /** Title of the browser tab, if it differs from the heading ("Lỗi: …"). */
  tabTitle?: string
  above?: ReactNode
  children?: ReactNode
}

export function PageTitle({ title, tabTitle, above, children }: Props) {
  useEffect(() => {
    document.title = `${tabTitle ?? title} – Tổ Số`
  }, [title, tabTitle])
  return (
    <header className={classes.header}>
      {above}
      {/* The router moves focus here after a change of page. */}
      <h1 tabIndex={-1}>{title}</h1>
      {children && <div className={classes.below}>{children}</div>}
    </header>
  )
}
