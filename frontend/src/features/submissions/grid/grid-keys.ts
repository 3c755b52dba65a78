import type { Mark } from '../../../api/types'

export interface Pressed {
  /** `KeyboardEvent.key`. */
  key: string
  shift: boolean
  /** Whether Ctrl or ⌘ is pressed. */
  command: boolean
  alt: boolean
}

/** The focused cell and its position. */
export interface Place {
  row: number
  column: number
  /** Number of rows and columns of the grid. */
  rows: number
  columns: number
  /** Selection in the text, and length of the text. */
  start: number | null
  end: number | null
  length: number
  /** Whether the cell has a mark instead of a figure. */
  marked: boolean
  /** Whether the cell can be changed. */
  open: boolean
  /** Whether rows are being sent. */
  busy: boolean
}

export type Meaning =
  | { kind: 'go'; row: number; column: number }
  | { kind: 'mark'; mark: Mark }
  | { kind: 'undo' | 'redo' | 'help' | 'revert' | 'caret' }
  /** The key is ignored, also by the field. */
  | { kind: 'nothing' }
  /** Select all of the text, so that the browser's handling of the key replaces it. */
  | { kind: 'replace' }
  /** The browser moves the focus out of the cell. */
  | { kind: 'leave' }
  /** The field handles the key itself. */
  | { kind: 'own' }

const marksByKey: Partial<Record<string, Mark>> = { k: 'NIL', a: 'NOT_APPLICABLE' }
const isLetter = (key: string) => /^\p{L}$/u.test(key)

/** The meaning of a key in a cell: like a spreadsheet, as far as text fields remain usable. */
export function meaningOf(pressed: Pressed, place: Place): Meaning {
  const key = pressed.key.toLowerCase()
  if (pressed.command) return ofCommand(key, pressed.shift, place)
  if (pressed.alt) return { kind: 'own' }
  switch (key) {
    case 'tab':
      return { kind: 'leave' }
    case '?':
      return { kind: 'help' }
    case 'escape':
      return { kind: 'revert' }
    case 'f2':
      return { kind: 'caret' }
  }
  const to = leadsTo(pressed, place)
  if (to) return { kind: 'go', ...to }
  if (!place.open) return { kind: 'own' }
  const mark = marksByKey[key]
  if (mark && (isAll(place) || place.marked)) return { kind: 'mark', mark }
  if (!place.marked) return { kind: 'own' }
  // Ignore the rest of the mark's word: its first letter has set the mark already.
  if (isLetter(pressed.key)) return { kind: 'nothing' }
  // Any other character replaces the whole mark.
  return { kind: pressed.key.length === 1 || key === 'backspace' || key === 'delete' ? 'replace' : 'own' }
}

function ofCommand(key: string, shift: boolean, { rows, columns, busy }: Place): Meaning {
  switch (key) {
    case 'z':
    case 'y':
      // Undo must not change rows that are being sent.
      if (busy) return { kind: 'nothing' }
      return { kind: key === 'y' || shift ? 'redo' : 'undo' }
    case 'home':
      return { kind: 'go', row: 0, column: 0 }
    case 'end':
      return { kind: 'go', row: rows - 1, column: columns - 1 }
    default:
      return { kind: 'own' }
  }
}

const isAll = ({ start, end, length }: Place) => start === 0 && end === length

/** The cell that the key leads to; null if the field handles the key itself. */
function leadsTo({ key, shift }: Pressed, place: Place) {
  const { row, column, start, end, length } = place
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column }
    case 'ArrowDown':
      return { row: row + 1, column }
    case 'Enter':
      return { row: row + (shift ? -1 : 1), column }
    case 'ArrowLeft':
      return isAll(place) || end === 0 ? { row, column: column - 1 } : null
    case 'ArrowRight':
      return isAll(place) || start === length ? { row, column: column + 1 } : null
    default:
      return null
  }
}
