import { useRef, useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import type { IndicatorRef } from '../../../api/types'
import { entryFrom } from './grid-cells'
import { meaningOf } from './grid-keys'
import { place, readBlock, type Placed } from './grid-paste'
import type { Row } from './grid-rows'
import type { Grid } from './use-grid'

export const cellId = (row: number, column: number) => `cell-${row}-${column}`

export interface Pasted extends Placed {
  pasted: number
}

/** Spreadsheet keys on ordinary text fields. Entering a cell selects its text, so that typing replaces it. */
export function useGridKeys(grid: Grid, rows: Row[], asked: IndicatorRef[], busy: boolean, onHelp: () => void) {
  // Number of visits of cells. Undo reverts all typing during one visit together.
  const visit = useRef(0)
  const [pasted, setPasted] = useState<Pasted>()
  const [typing, setTyping] = useState<{ unit: string; indicator: string }>()

  const focus = (row: number, column: number) => document.getElementById(cellId(row, column))?.focus()

  /** Runs undo or redo, then focuses the changed cell and selects its text. */
  const goTo = (step: () => { unit: string; indicator: string } | undefined) => {
    const change = flushSync(step)
    if (!change) return
    const row = rows.findIndex(({ form }) => form.unit.id === change.unit)
    const column = asked.findIndex(({ id }) => id === change.indicator)
    focus(row, column)
    const input = document.getElementById(cellId(row, column))
    if (input instanceof HTMLInputElement) input.select()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const cell = cellOf(event.target)
    if (!cell || event.nativeEvent.isComposing) return
    const { input, row, column } = cell
    const model = rows[row]
    const indicator = asked[column]
    if (!model || !indicator) return
    const { key, shiftKey: shift, altKey: alt } = event
    const meaning = meaningOf(
      { key, shift, alt, command: event.ctrlKey || event.metaKey },
      {
        row,
        column,
        rows: rows.length,
        columns: asked.length,
        start: input.selectionStart,
        end: input.selectionEnd,
        length: input.value.length,
        marked: model.entries[indicator.id]?.mark != null,
        open: model.open,
        busy,
      },
    )
    if (!['own', 'leave', 'replace'].includes(meaning.kind)) event.preventDefault()
    switch (meaning.kind) {
      case 'go':
        return focus(meaning.row, meaning.column)
      case 'undo':
        return goTo(grid.undo)
      case 'redo':
        return goTo(grid.redo)
      case 'help':
        return onHelp()
      case 'caret':
        return input.setSelectionRange(input.value.length, input.value.length)
      case 'leave':
        // Show the problems of the figure now, so that Tab can reach the field for its reason.
        return flushSync(() => setTyping(undefined))
      case 'revert':
        flushSync(() => grid.revert(visit.current))
        return input.select()
      case 'mark': {
        const entry = { text: '', mark: meaning.mark }
        flushSync(() => grid.change([{ unit: model.form.unit.id, indicator: indicator.id, entry }], visit.current))
        return input.select()
      }
      case 'replace':
        return input.select()
    }
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

  /** The first click selects the text of the cell, like Tab; the next one places the caret. */
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
