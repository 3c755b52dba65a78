import { describe, expect, test } from 'vitest'
import type { Entry } from '../entries'
import { cellsOf, edit, entryFrom, explain, forget, redo, textOf, undo, type Cells } from './grid-cells'

const entry = (text: string): Entry => ({ text, mark: null })
const put = (cells: Cells, unit: string, indicator: string, text: string, visit?: number) =>
  edit(cells, [{ unit, indicator, entry: entry(text) }], visit)
const texts = ({ typed }: Cells) =>
  Object.entries(typed).flatMap(([unit, entries]) =>
    Object.entries(entries).map(([indicator, each]) => `${unit}${indicator}=${textOf(each)}`),
  )

describe('undo', () => {
  test('reverts all typing during one visit of a cell in one step', () => {
    let cells = put(cellsOf({}), 'a', 'x', '1', 1)
    cells = put(cells, 'a', 'x', '12', 1)
    cells = put(cells, 'a', 'x', '123', 1)
    cells = put(cells, 'a', 'y', '4', 2)
    expect(texts(cells)).toEqual(['ax=123', 'ay=4'])
    cells = undo(cells)
    expect(texts(cells)).toEqual(['ax=123'])
    cells = undo(cells)
    expect(texts(cells)).toEqual([])
    expect(undo(cells)).toBe(cells)
    cells = redo(redo(cells))
    expect(texts(cells)).toEqual(['ax=123', 'ay=4'])
    expect(redo(cells)).toBe(cells)
  })

  test('reverts a paste in one step, and typing in the same visit in another', () => {
    let cells = put(cellsOf({ a: { x: entry('7') } }), 'b', 'x', '1', 1)
    cells = edit(cells, [
      { unit: 'a', indicator: 'x', entry: entry('8') },
      { unit: 'b', indicator: 'x', entry: entry('9') },
    ])
    cells = put(cells, 'b', 'x', '90', 1)
    expect(texts(cells)).toEqual(['ax=8', 'bx=90'])
    cells = undo(cells)
    expect(texts(cells)).toEqual(['ax=8', 'bx=9'])
    cells = undo(cells)
    expect(texts(cells)).toEqual(['ax=7', 'bx=1'])
  })

  test('a new change clears the steps to redo', () => {
    const cells = put(undo(put(cellsOf({}), 'a', 'x', '1', 1)), 'a', 'x', '2', 2)
    expect(texts(redo(cells))).toEqual(['ax=2'])
  })

  test('does not bring back figures that were sent', () => {
    let cells = put(put(cellsOf({}), 'a', 'x', '1', 1), 'b', 'x', '2', 2)
    cells = forget(cells, 'a')
    expect(texts(cells)).toEqual(['bx=2'])
    expect(texts(undo(undo(cells)))).toEqual([])
  })

  test('keeps the reason of a figure', () => {
    let cells = put(cellsOf({}), 'a', 'x', '1', 1)
    cells = explain(cells, 'a', cells.typed.a ?? {}, ['x'], 'counted again')
    cells = put(cells, 'a', 'x', '2', 2)
    expect(cells.typed.a?.x).toEqual({ text: '2', mark: null, reason: 'counted again' })
    expect(undo(cells).typed.a?.x).toEqual({ text: '1', mark: null, reason: 'counted again' })
  })
})

test.each([
  ['KPS', 'NIL'],
  ['kps', 'NIL'],
  [' Không phát sinh ', 'NIL'],
  ['Không phát sinh'.normalize('NFD'), 'NIL'],
  ['khong  phat sinh', 'NIL'],
  ['KAD', 'NOT_APPLICABLE'],
  ['kađ', 'NOT_APPLICABLE'],
  ['KHÔNG ÁP DỤNG', 'NOT_APPLICABLE'],
])('%j is a mark', (text, mark) => {
  expect(entryFrom(text)).toEqual({ text: '', mark })
})

test.each(['', '0', '1.234', 'không', 'KP', '-'])('%j is not a mark and stays unchanged', (text) => {
  expect(entryFrom(text)).toEqual({ text, mark: null })
  expect(textOf(entryFrom(text))).toBe(text)
})
