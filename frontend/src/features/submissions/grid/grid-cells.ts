import type { Mark } from '../../../api/types'
import { blank, type Entries, type Entry } from '../entries'

// The typed cells of the grid with undo and redo. Cells that nobody has typed into are not included: they show the sent figure
// or nothing, and never a zero.

export interface CellEdit {
  unit: string
  indicator: string
  entry: Entry
}

interface Change {
  unit: string
  indicator: string
  before: Entry | undefined
  after: Entry | undefined
}

interface Step {
  changes: Change[]
  /** Number of the visit of a cell. All typing during one visit is one step; undefined for a paste. */
  visit: number | undefined
}

export interface Cells {
  /** Typed entries by unit id. */
  typed: Record<string, Entries>
  done: Step[]
  undone: Step[]
}

export const cellsOf = (typed: Record<string, Entries>): Cells => ({ typed, done: [], undone: [] })

/** Applies edits as one step, or as part of the last step if it has the same `visit`. */
export function edit(cells: Cells, edits: CellEdit[], visit?: number): Cells {
  const changes = edits.map(({ unit, indicator, entry }) => {
    const before = cells.typed[unit]?.[indicator]
    return { unit, indicator, before, after: { ...entry, reason: before?.reason } }
  })
  if (changes.length === 0) return cells
  const last = cells.done.at(-1)
  const goesOn = visit !== undefined && last?.visit === visit
  const step = goesOn
    ? { visit, changes: changes.map((each) => ({ ...each, before: last.changes[0]?.before })) }
    : { visit, changes }
  return {
    typed: apply(cells.typed, changes),
    done: [...(goesOn ? cells.done.slice(0, -1) : cells.done), step],
    undone: [],
  }
}

export function undo(cells: Cells): Cells {
  const step = cells.done.at(-1)
  if (!step) return cells
  const back = step.changes.map((each) => ({ ...each, after: each.before })).reverse()
  return { typed: apply(cells.typed, back), done: cells.done.slice(0, -1), undone: [...cells.undone, step] }
}

export function redo(cells: Cells): Cells {
  const step = cells.undone.at(-1)
  if (!step) return cells
  return { typed: apply(cells.typed, step.changes), done: [...cells.done, step], undone: cells.undone.slice(0, -1) }
}

/** Removes a unit's cells and their undo steps, after its figures were sent or discarded. */
export function forget(cells: Cells, unit: string): Cells {
  const typed = Object.fromEntries(Object.entries(cells.typed).filter(([id]) => id !== unit))
  return withoutSteps({ ...cells, typed }, (change) => change.unit === unit)
}

/** Takes over values from another tab. Removes the undo steps of these cells, because undo would restore replaced values. */
export function adopt(cells: Cells, unit: string, entries: Entries, indicators: string[]): Cells {
  if (indicators.length === 0) return cells
  const kept = Object.entries(cells.typed[unit] ?? {}).filter(([id]) => !indicators.includes(id))
  const adopted = indicators.flatMap((id) => (entries[id] ? [[id, entries[id]] as const] : []))
  const typed = { ...cells.typed, [unit]: Object.fromEntries([...kept, ...adopted]) }
  return withoutSteps({ ...cells, typed }, (change) => change.unit === unit && indicators.includes(change.indicator))
}

function withoutSteps(cells: Cells, concerns: (change: Change) => boolean): Cells {
  const others = (steps: Step[]) =>
    steps
      .map((step) => ({ ...step, changes: step.changes.filter((change) => !concerns(change)) }))
      .filter(({ changes }) => changes.length > 0)
  return { ...cells, done: others(cells.done), undone: others(cells.undone) }
}

/** Sets the reason of figures. This is no undo step: the reason stays when the figure changes. */
export function explain(cells: Cells, unit: string, entries: Entries, indicators: string[], reason: string): Cells {
  const explained = indicators.map((id) => [id, { ...(entries[id] ?? blank), reason }])
  return { ...cells, typed: { ...cells.typed, [unit]: { ...cells.typed[unit], ...Object.fromEntries(explained) } } }
}

function apply(typed: Record<string, Entries>, changes: Change[]): Record<string, Entries> {
  const next = { ...typed }
  for (const { unit, indicator, after } of changes) {
    const { [indicator]: now, ...others } = next[unit] ?? {}
    next[unit] = after ? { ...others, [indicator]: { ...after, reason: now?.reason } } : others
  }
  return next
}

const markWords: Record<Mark, string> = { NIL: 'KPS', NOT_APPLICABLE: 'KAD' }

const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .toLowerCase()

const markByWord = new Map<string, Mark>([
  ['kps', 'NIL'],
  ['khong phat sinh', 'NIL'],
  ['kad', 'NOT_APPLICABLE'],
  ['khong ap dung', 'NOT_APPLICABLE'],
])

/** The text of a cell: what was typed, or the short word for its mark. */
export const textOf = ({ text, mark }: Entry) => (mark ? markWords[mark] : text)

/** Reads a text as a mark (by its short or long word); any other text is kept and parsed later. */
export function entryFrom(text: string): Entry {
  const mark = markByWord.get(folded(text))
  return mark ? { text: '', mark } : { text, mark: null }
}
