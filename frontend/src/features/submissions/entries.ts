import type { EntryField, EntryForm, Figure, IndicatorRef, Mark, Note } from '../../api/types'
import { isSum } from '../../reference/sum'
import { formatCount, parseCount, sumExactly, type CountProblem, type Exact } from '../../shared/numbers'
import type { Valued } from './ratios'

/** The typed text for an indicator, or the mark that was chosen instead. */
export interface Entry {
  text: string
  mark: Mark | null
  /** Why the figure is right although a rule warns of it. */
  reason?: string
}

/** Entries by indicator id. */
export type Entries = Record<string, Entry>

export interface FieldProblem {
  indicatorId: string
  code: CountProblem | 'absent' | 'refused'
}

export const blank: Entry = { text: '', mark: null }

export function isBlank(entries: Entries): boolean {
  return Object.values(entries).every(({ text, mark }) => text.trim() === '' && mark === null)
}

/** Whether both entries would be sent as the same figure with the same reason. */
export function sameEntry(one: Entry, other: Entry): boolean {
  const [ours, theirs] = [parseCount(one.text), parseCount(other.text)]
  const sameText =
    ours.kind === 'value' && theirs.kind === 'value'
      ? ours.value === theirs.value
      : one.text.trim() === other.text.trim()
  return sameText && one.mark === other.mark && (one.reason ?? '').trim() === (other.reason ?? '').trim()
}

/** The entry for a figure that was sent. */
export function entryOf(figure: Figure | undefined): Entry {
  if (!figure) return blank
  return { text: figure.value == null ? '' : formatCount(figure.value), mark: figure.mark ?? null }
}

/** Entries for figures and notes that the server has not accepted, so that the user can continue with them. */
export function withNotes(figures: Figure[], notes: Note[] = []): Entries {
  const reasonOf = (id: string) => notes.find(({ indicatorId }) => indicatorId === id)?.text
  return Object.fromEntries(
    figures.map((figure) => [figure.indicatorId, { ...entryOf(figure), reason: reasonOf(figure.indicatorId) }]),
  )
}

/** The entries of the form: typed ones, otherwise the figures that were sent before. */
export function withSent(typed: Entries, sent: Figure[]): Entries {
  return { ...Object.fromEntries(sent.map((figure) => [figure.indicatorId, entryOf(figure)])), ...typed }
}

export function sameFigures(ours: Figure[], theirs: Figure[]): boolean {
  const text = (figures: Figure[]) =>
    figures
      .map(({ indicatorId, value, mark }) => `${indicatorId} ${value ?? mark}`)
      .sort()
      .join()
  return text(ours) === text(theirs)
}

/** The fields that the user fills in. Sums and ratios are computed, so they are left out. */
export function askedFor({ fields }: Pick<EntryForm, 'fields'>): EntryField[] {
  return fields.filter(({ indicator }) => indicator.partIds.length === 0)
}

/** Reads the entries. Each field needs a number or a mark, so that a forgotten field is not taken for "nil". */
export function check(fields: EntryField[], entries: Entries): { figures: Figure[]; problems: FieldProblem[] } {
  const figures: Figure[] = []
  const problems: FieldProblem[] = []
  for (const { indicator } of fields) {
    const indicatorId = indicator.id
    const { text, mark } = entries[indicatorId] ?? blank
    if (mark) {
      figures.push({ indicatorId, mark })
      continue
    }
    const count = parseCount(text)
    if (count.kind === 'value') figures.push({ indicatorId, value: count.value })
    else problems.push({ indicatorId, code: count.kind === 'absent' ? 'absent' : count.code })
  }
  return { figures, problems }
}

export interface Sum {
  indicator: IndicatorRef
  value: Exact | null
}

/** Computes the sums from the figures; a sum is null if none of its parts has a number. */
export function sums(indicators: IndicatorRef[], figures: Valued[]): Sum[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const valueOf = (id: string): Exact | null => {
    const parts = byId.get(id)?.partIds ?? []
    if (parts.length === 0) return figures.find(({ indicatorId }) => indicatorId === id)?.value ?? null
    const values = parts.map(valueOf).filter((value) => value !== null)
    return values.length > 0 ? sumExactly(values) : null
  }
  return indicators.filter(isSum).map((indicator) => ({ indicator, value: valueOf(indicator.id) }))
}
