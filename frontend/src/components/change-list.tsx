import type { ReactNode } from 'react'
import { MissingIcon } from './icons'
import classes from './table-preview.module.css'

interface Change {
  column: string
  /** Includes the colon. */
  name: ReactNode
  before?: string
  after?: string
}

interface Props {
  changes: Change[]
  /** Whether the row is new, so that there are no old values. */
  isNew: boolean
  /** Text for an empty old value. */
  none: string
  /** Text for a value that is cleared. */
  cleared: string
}

/** Lists the changes of a row by column: only the values of a new row, old → new otherwise. A value that stays tells what is meant. */
export function ChangeList({ changes, isNew, none, cleared }: Props) {
  return (
    <ul className={classes.changes}>
      {changes.map(({ column, name, before, after }) => (
        <li key={column}>
          {name}{' '}
          {after && before === after ? (
            after
          ) : (
            <>
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
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
