import { expect, test } from 'vitest'
import { meaningOf, type Meaning, type Place, type Pressed } from './grid-keys'

const plain = { shift: false, command: false, alt: false }
/** The third of five rows and second of four columns. Its two digits are selected, as on entering a cell. */
const selected: Place = {
  row: 2,
  column: 1,
  rows: 5,
  columns: 4,
  start: 0,
  end: 2,
  length: 2,
  marked: false,
  open: true,
  busy: false,
}
const caretAt = (at: number): Place => ({ ...selected, start: at, end: at })
const press = (key: string, place = selected, how: Partial<Pressed> = {}) => meaningOf({ ...plain, key, ...how }, place)
const go = (row: number, column: number): Meaning => ({ kind: 'go', row, column })

test.each([
  ['ArrowUp', go(1, 1)],
  ['ArrowDown', go(3, 1)],
  ['ArrowLeft', go(2, 0)],
  ['ArrowRight', go(2, 2)],
  ['Enter', go(3, 1)],
])('%s leaves a cell that has just been entered', (key, meaning) => {
  expect(press(key)).toEqual(meaning)
})

test('inside a figure the left and right arrows move the caret, and leave the cell only at its edge', () => {
  expect(press('ArrowLeft', caretAt(1))).toEqual({ kind: 'own' })
  expect(press('ArrowRight', caretAt(1))).toEqual({ kind: 'own' })
  expect(press('ArrowLeft', caretAt(0))).toEqual(go(2, 0))
  expect(press('ArrowRight', caretAt(2))).toEqual(go(2, 2))
  expect(press('ArrowUp', caretAt(1))).toEqual(go(1, 1))
})

test('Shift+Enter goes up; Ctrl+Enter sends and is not handled by the grid', () => {
  expect(press('Enter', selected, { shift: true })).toEqual(go(1, 1))
  expect(press('Enter', selected, { command: true })).toEqual({ kind: 'own' })
})

test('Ctrl with Home, End, Z and Y goes to corners, undoes and redoes, also with capital letters', () => {
  const ctrl = (key: string, how: Partial<Pressed> = {}) => press(key, selected, { command: true, ...how })
  expect(ctrl('Home')).toEqual(go(0, 0))
  expect(ctrl('End')).toEqual(go(4, 3))
  expect(ctrl('z')).toEqual({ kind: 'undo' })
  expect(ctrl('Z', { shift: true })).toEqual({ kind: 'redo' })
  expect(ctrl('y')).toEqual({ kind: 'redo' })
  expect(ctrl('c')).toEqual({ kind: 'own' })
})

test('undo and redo do nothing while rows are being sent', () => {
  const busy = { ...selected, busy: true }
  expect(press('z', busy, { command: true })).toEqual({ kind: 'nothing' })
  expect(press('y', busy, { command: true })).toEqual({ kind: 'nothing' })
  expect(press('Home', busy, { command: true })).toEqual(go(0, 0))
})

test.each([
  ['k', 'NIL'],
  ['A', 'NOT_APPLICABLE'],
])('%s marks a cell as %s if all of its text is selected; otherwise it is a letter', (key, mark) => {
  expect(press(key)).toEqual({ kind: 'mark', mark })
  expect(press(key, { ...caretAt(1), marked: true })).toEqual({ kind: 'mark', mark })
  expect(press(key, caretAt(1))).toEqual({ kind: 'own' })
})

test('in a marked cell letters are ignored, and other characters replace the mark', () => {
  const marked = { ...caretAt(1), marked: true }
  expect(press('h', marked)).toEqual({ kind: 'nothing' })
  expect(press('ô', marked)).toEqual({ kind: 'nothing' })
  expect(press('7', marked)).toEqual({ kind: 'replace' })
  expect(press('Backspace', marked)).toEqual({ kind: 'replace' })
  expect(press('Delete', marked)).toEqual({ kind: 'replace' })
  expect(press('Shift', marked)).toEqual({ kind: 'own' })
})

test('in a read-only cell the arrows work, but marks do not', () => {
  const shut = { ...selected, open: false }
  expect(press('k', shut)).toEqual({ kind: 'own' })
  expect(press('Backspace', { ...shut, marked: true })).toEqual({ kind: 'own' })
  expect(press('ArrowDown', shut)).toEqual(go(3, 1))
})

test.each([
  ['Tab', 'leave'],
  ['?', 'help'],
  ['Escape', 'revert'],
  ['F2', 'caret'],
  ['5', 'own'],
])('%s: %s', (key, kind) => {
  expect(press(key)).toEqual({ kind })
})

test('keys with Alt are left to the browser', () => {
  expect(press('ArrowLeft', selected, { alt: true })).toEqual({ kind: 'own' })
})
