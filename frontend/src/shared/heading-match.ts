/** The column of each heading, by `headingKey`; `-` for a heading that is not needed. */
export type HeadingMap = Record<string, string>

export const passedOver = '-'

/** Folds a heading to lower case without diacritics and signs, exactly as the server does. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The key of a heading in a map: folded, or unchanged if it has only signs. */
export const headingKey = (heading: string) => foldHeading(heading) || heading

/** Headings for row numbers, which most office tables have and none of ours needs. */
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

/** Similarity from 0 to 1: the higher Dice coefficient of words (in any order) and of letter pairs. */
export function similarity(one: string, other: string): number {
  const [a, b] = [foldHeading(one), foldHeading(other)]
  return Math.max(dice(words(a), words(b)), dice(bigrams(a), bigrams(b)))
}

const firstWord = (text: string) => foldHeading(text).split(' ')[0]

/** Similarity with a bonus for an equal first word, which mostly says the kind of column: Mã, Tên, Số, Ngày. */
const closeness = (heading: string, name: string) =>
  similarity(heading, name) + (firstWord(heading) === firstWord(name) ? 0.1 : -0.1)

export interface ColumnNames {
  column: string
  /** All names of the column. */
  names: string[]
  /** Whether each file needs the column. Required columns are preferred if two are about equally similar. */
  required: boolean
}

/** Minimum similarity for a suggestion. */
const alike = 0.55

/** Suggests a column for each similar heading, the most similar pairs first. Each column is suggested at most once. */
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

/** Values of the query parameter `column`. Headings are folded, which keeps the URL short. */
export const headingParameters = (map: HeadingMap): string[] =>
  Object.entries(map).map(([heading, column]) => `${heading}=${column}`)
