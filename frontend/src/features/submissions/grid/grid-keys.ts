import type { Mark } from '../../../api/types'

export interface Pressed {
  /** As the browser names it. */
  key: string
  shift: boolean
  /** Ctrl, or ⌘. */
  command: boolean
  alt: boolean
}

/** The field that has the focus, and where it stands. */
export interface Place {
  row: number
  column: number
  /** Of the whole grid. */
  rows: number
  columns: number
  /** What of its text is selected, and how long the text is. */
  start: number | null
  end: number | null
  length: number
  /** Holds a mark instead of a figure. */
  marked: boolean
  /** May be typed into. */
  open: boolean
  /** Rows are being sent. */
  busy: boolean
}

export type Meaning =
  | { kind: 'go'; row: number; column: number }
  | { kind: 'mark'; mark: Mark }
  | { kind: 'undo' | 'redo' | 'help' | 'revert' | 'caret' }
  /** Nothing happens, not even in the field. */
  | { kind: 'nothing' }
  /** What the field does with the key replaces all of its text. */
  | { kind: 'replace' }
  /** The cell is left by the browser's own means. */
  | { kind: 'leave' }
  /** The field's own. */
  | { kind: 'own' }

const marksByKey: Partial<Record<string, Mark>> = { k: 'NIL', a: 'NOT_APPLICABLE' }
const isLetter = (key: string) => /^\p{L}$/u.test(key)

/** What a key means in a cell: the keys of a spreadsheet, as far as they leave a text field usable. */
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
  // The rest of the word that the first letter has already written.
  if (isLetter(pressed.key)) return { kind: 'nothing' }
  // A mark is one thing: whatever comes replaces the whole of it.
  return { kind: pressed.key.length === 1 || key === 'backspace' || key === 'delete' ? 'replace' : 'own' }
}

function ofCommand(key: string, shift: boolean, { rows, columns, busy }: Place): Meaning {
  switch (key) {
    case 'z':
    case 'y':
      // A step back must not change what is just being sent.
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

/** Where the key leads to; null where it is the field's own. */
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
