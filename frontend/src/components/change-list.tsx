import type { ReactNode } from 'react'
import { MissingIcon } from './icons'
import classes from './table-preview.module.css'

interface Change {
  column: string
  /** With the colon. */
  name: ReactNode
  before?: string
  after?: string
}

interface Props {
  changes: Change[]
  /** Where nothing stood before. */
  isNew: boolean
  /** What is said where there was no value. */
  none: string
  /** What is said of a value that is taken away. */
  cleared: string
}

/** What a row of a file changes, column by column: of what is new its values, of what is there the old and the new one. */
export function ChangeList({ changes, isNew, none, cleared }: Props) {
  return (
    <ul className={classes.changes}>
      {changes.map(({ column, name, before, after }) => (
        <li key={column}>
          {name}{' '}
          {!isNew && (
            <>
              <del>{before || none}</del> →{' '}
            </>
          )}
          {after ? (
            <ins>{after}</ins>
          ) : (
            <strong className={classes.cleared}>
              <MissingIcon size={16} />
              {cleared}
            </strong>
          )}
        </li>
      ))}
    </ul>
  )
}
