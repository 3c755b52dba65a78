import { entryFrom, type CellEdit } from './grid-cells'

/** Reads a block as spreadsheets put it on the clipboard: tabs between cells, a line per row, quotes where a cell has either. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/gy
  while (cell.lastIndex < text.length || rows.length === 1) {
    const match = cell.exec(text)
    if (!match) break
    const [, quoted, plain = '', end] = match
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  if (rows.at(-1)?.length === 0) rows.pop()
  return rows
}

export interface Placed {
  edits: CellEdit[]
  /** Number of figures that were outside the grid. */
  outside: number
  /** Ids of units whose figures cannot be changed and were skipped. */
  refused: string[]
}

interface Target {
  units: { id: string; open: boolean }[]
  indicators: string[]
}

/** Maps a block to edits from a cell on. Empty cells of the block change nothing. */
export function place(block: string[][], { units, indicators }: Target, row: number, column: number): Placed {
  const edits: CellEdit[] = []
  const refused = new Set<string>()
  let outside = 0
  block.forEach((texts, down) => {
    texts.forEach((text, right) => {
      if (text.trim() === '') return
      const unit = units[row + down]
      const indicator = indicators[column + right]
      if (!unit || indicator === undefined) outside++
      else if (!unit.open) refused.add(unit.id)
      else edits.push({ unit: unit.id, indicator, entry: entryFrom(text.trim()) })
    })
  })
  return { edits, outside, refused: [...refused] }
}
