/** Which column each heading of a file stands for, by its `headingKey`; `-` for one that is not needed. */
export type HeadingMap = Record<string, string>

export const passedOver = '-'

/** Text without diacritics, capitals and signs, exactly as the server compares headings. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** What a heading is known by in a map; one that is signs only stays as it is. */
export const headingKey = (heading: string) => foldHeading(heading) || heading

/** Running numbers: every office table has them and no table of ours does. */
const numbering = ['stt', 'tt', 'so tt', 'so thu tu', 'no']

function dice(ours: string[], theirs: string[]): number {
  const left = [...theirs]
  let common = 0
  for (const one of ours) {
    const at = left.indexOf(one)
    if (at < 0) continue
    left.splice(at, 1)
    common++
  }
  return ours.length + theirs.length === 0 ? 0 : (2 * common) / (ours.length + theirs.length)
}

const words = (folded: string) => folded.split(' ').filter(Boolean)

function bigrams(folded: string): string[] {
  const letters = folded.replace(/ /g, '')
  return Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2))
}

/** From 0 to 1, the better of two measures: whole words in any order, and pairs of letters. */
export function similarity(one: string, other: string): number {
  const [a, b] = [foldHeading(one), foldHeading(other)]
  return Math.max(dice(words(a), words(b)), dice(bigrams(a), bigrams(b)))
}

const firstWord = (text: string) => foldHeading(text).split(' ')[0]

/** The first word of a heading mostly says what kind of thing it is: Mã, Tên, Số, Ngày. */
const closeness = (heading: string, name: string) =>
  similarity(heading, name) + (firstWord(heading) === firstWord(name) ? 0.1 : -0.1)

export interface ColumnNames {
  column: string
  /** All that the column is called. */
  names: string[]
  /** A file has to have it, so of two that are about as close it is the likelier one. */
  required: boolean
}

/** Below this two names have too little in common to suggest that they mean the same. */
const alike = 0.55

/** A column for each heading that is like one, the closest pairs first; no column is suggested twice. */
export function suggestColumns(headings: string[], columns: ColumnNames[]): HeadingMap {
  const pairs = headings
    .flatMap((heading) =>
      columns.map(({ column, names, required }) => ({
        heading: headingKey(heading),
        column,
        score: Math.max(...names.map((name) => closeness(heading, name))) + (required ? 0.05 : 0),
      })),
    )
    .filter(({ score }) => score >= alike)
    .sort((one, other) => other.score - one.score)
  const suggested: HeadingMap = {}
  for (const heading of headings.map(headingKey)) if (numbering.includes(heading)) suggested[heading] = passedOver
  for (const { heading, column } of pairs) {
    if (heading in suggested || Object.values(suggested).includes(column)) continue
    suggested[heading] = column
  }
  return suggested
}

/** The query parameter `column`. Folded text keeps an address with many Vietnamese headings short. */
export const headingParameters = (map: HeadingMap): string[] =>
  Object.entries(map).map(([heading, column]) => `${heading}=${column}`)
