import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  /** Names the row too, for screen readers: the visible words are the same in all rows. */
  label: string
  onClick: () => void
  children: ReactNode
}

/** A button in a row of a table. */
export function RowButton({ label, onClick, children }: Props) {
  return (
    <Button variant="subtle" size="compact-md" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  )
}
