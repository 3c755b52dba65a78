import { useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { IndicatorRef, Mark } from '../../../api/types'
import { entryFrom } from './grid-cells'
import { place, readBlock, type Placed } from './grid-paste'
import type { Row } from './grid-rows'
import type { Grid } from './use-grid'

export const cellId = (row: number, column: number) => `cell-${row}-${column}`

const marksByKey: Partial<Record<string, Mark>> = { k: 'NIL', a: 'NOT_APPLICABLE' }
const isLetter = (key: string) => /^\p{L}$/u.test(key)

export interface Pasted extends Placed {
  pasted: number
}

/** The keys of a spreadsheet, on ordinary text fields: a cell that is entered is selected, so that typing replaces it. */
export function useGridKeys(grid: Grid, rows: Row[], asked: IndicatorRef[], busy: boolean, onHelp: () => void) {
  // Counts the visits of cells: what is typed during one of them is undone together.
  const visit = useRef(0)
  const [pasted, setPasted] = useState<Pasted>()
  const [typing, setTyping] = useState<{ unit: string; indicator: string }>()

  const focus = (row: number, column: number) => document.getElementById(cellId(row, column))?.focus()

  /** Goes to the cell that a step back or forth has changed, which is then selected like any other. */
  const goTo = (step: () => { unit: string; indicator: string } | undefined) => {
    const change = flushSync(step)
    if (!change) return
    const row = rows.findIndex(({ form }) => form.unit.id === change.unit)
    const column = asked.findIndex(({ id }) => id === change.indicator)
    focus(row, column)
    const input = document.getElementById(cellId(row, column))
    if (input instanceof HTMLInputElement) input.select()
  }

  /** Where the key leads to; null where it is the field's own. */
  const leadsTo = (event: KeyboardEvent, input: HTMLInputElement, row: number, column: number) => {
    const { selectionStart: start, selectionEnd: end, value } = input
    const all = start === 0 && end === value.length
    switch (event.key) {
      case 'ArrowUp':
        return { row: row - 1, column }
      case 'ArrowDown':
        return { row: row + 1, column }
      case 'Enter':
        return { row: row + (event.shiftKey ? -1 : 1), column }
      case 'ArrowLeft':
        return all || end === 0 ? { row, column: column - 1 } : null
      case 'ArrowRight':
        return all || start === value.length ? { row, column: column + 1 } : null
      default:
        return null
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell || event.nativeEvent.isComposing) return
    const { input, row, column } = cell
    const model = rows[row]
    const indicator = asked[column]
    if (!model || !indicator) return
    const key = event.key.toLowerCase()
    const take = (action: () => void) => {
      event.preventDefault()
      action()
    }
    if (event.ctrlKey || event.metaKey) {
      // A step back must not change what is just being sent.
      if (busy && (key === 'z' || key === 'y')) return event.preventDefault()
      if (key === 'z') take(() => goTo(event.shiftKey ? grid.redo : grid.undo))
      else if (key === 'y') take(() => goTo(grid.redo))
      else if (key === 'home') take(() => focus(0, 0))
      else if (key === 'end') take(() => focus(rows.length - 1, asked.length - 1))
      return
    }
    if (event.altKey) return
    // What is to be said of the figure comes up now, so that Tab finds the field it asks for.
    if (key === 'tab') return flushSync(() => setTyping(undefined))
    if (key === '?') return take(onHelp)
    if (key === 'escape')
      return take(() => {
        flushSync(() => grid.revert(visit.current))
        input.select()
      })
    if (key === 'f2') return take(() => input.setSelectionRange(input.value.length, input.value.length))
    const to = leadsTo(event, input, row, column)
    if (to) return take(() => focus(to.row, to.column))

    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length
    const marked = model.entries[indicator.id]?.mark != null
    const mark = marksByKey[key]
    if (!model.open) return
    if (mark && (all || marked))
      take(() => {
        const { id } = model.form.unit
        flushSync(() => grid.change([{ unit: id, indicator: indicator.id, entry: { text: '', mark } }], visit.current))
        input.select()
      })
    // The rest of the word that the first letter has already written.
    else if (marked && isLetter(event.key)) event.preventDefault()
    // A mark is one thing: whatever comes replaces the whole of it.
    else if (marked && (event.key.length === 1 || key === 'backspace' || key === 'delete')) input.select()
  }

  const onPaste = (event: ClipboardEvent) => {
    const cell = cellOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!cell || !/[\t\r\n]/.test(text)) return setPasted(undefined)
    event.preventDefault()
    const units = rows.map(({ form, open }) => ({ id: form.unit.id, open }))
    const placed = place(readBlock(text), { units, indicators: asked.map(({ id }) => id) }, cell.row, cell.column)
    grid.change(placed.edits)
    setPasted({ ...placed, pasted: placed.edits.length })
  }

  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event.target)
    if (!cell) return
    visit.current++
    setTyping(undefined)
    cell.input.select()
  }

  /** The first click selects the cell, as Tab does; the next one puts the caret. */
  const onMouseDown = (event: MouseEvent) => {
    const cell = cellOf(event.target)
    if (!cell || event.button !== 0 || document.activeElement === cell.input) return
    event.preventDefault()
    cell.input.focus()
  }

  const onBlur = () => setTyping(undefined)

  const type = (unit: string, indicator: string, text: string) => {
    setTyping({ unit, indicator })
    grid.change([{ unit, indicator, entry: entryFrom(text) }], visit.current)
  }

  return { handlers: { onKeyDown, onPaste, onFocus, onBlur, onMouseDown }, type, typing, focus, pasted }
}

function cellOf(target: EventTarget) {
  if (!(target instanceof HTMLInputElement) || target.dataset.row === undefined) return undefined
  return { input: target, row: Number(target.dataset.row), column: Number(target.dataset.column) }
}
