import type { ReportContent, ReportRow } from '../../api/types'
import { formatCount, type Exact } from '../../shared/numbers'
import { ratioText } from '../../shared/ratio'
import { isFound, isRated, rateText } from './rate-text'

/** Widths of a digit and of a cell's padding and line, in ems. Other fonts are wider than Times New Roman. */
const DIGIT = 0.64
const PADDING = 0.75

/** Columns of words, which wrap: number, unit, rank, day, state, note. `annex.module.css` has their least widths. */
const WORDS = 3 + 7 + 3.6 + 6.5 + 7 + 7
const WITHIN = 7
/** The longest words of the headings: `tuổi`, `trước`, `trong`, `trạng`, `Lũy`. */
const LEAST = 3
const LEAST_BEFORE = 3.4

type Figure = ReportRow['figures'][number] | ReportContent['lines'][number]

/** The width that the table of an annex needs without breaking a number or a word, in ems. */
export function widthOf(content: ReportContent, rows: ReportRow[]): number {
  const column = (least: number, texts: string[]) =>
    Math.max(least, ...texts.map((text) => text.length * DIGIT + PADDING))
  const count = (value: Exact | null | undefined, text?: string | null) =>
    text ?? (value == null ? '' : formatCount(value))
  const figures = content.lines.flatMap((line, at) => {
    const all: Figure[] = [line, ...rows.flatMap(({ figures }) => figures[at] ?? [])]
    if (line.answer === 'RATIO')
      return [
        column(
          LEAST,
          all.map(({ ratio }) => (ratio ? ratioText(ratio) : '')),
        ),
      ]
    const before = all.map((one) => count(one.before, one.beforeText))
    const value = all.map((one) => count(one.value, one.valueText))
    return [
      // An increase is at most as long as the longer figure, with a sign.
      ...(content.previousAsOf && !isFound(line) ? [column(LEAST_BEFORE, before), column(LEAST_BEFORE, value)] : []),
      column(LEAST, value),
      ...(isRated(line)
        ? [
            column(
              LEAST,
              all.map((one) => rateText({ ...one, digits: line.digits })),
            ),
          ]
        : []),
    ]
  })
  return [
    WORDS,
    rows.some(({ within }) => within != null) ? WITHIN : 0,
    column(LEAST, [count(content.population), ...rows.map(({ population }) => count(population))]),
    column(LEAST, [count(content.plan?.value), ...rows.map(({ target }) => count(target))]),
    ...figures,
  ].reduce((sum, width) => sum + width, 0)
}
