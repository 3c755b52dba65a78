import { expect, test } from 'vitest'
import { report } from '../../testing/factories'
import { widthOf } from './annex-width'

const { content } = report
const width = (previousAsOf?: string, value?: number) => {
  const rows = content.rows.map((row) => (value ? { ...row, figures: row.figures.map(() => ({ value })) } : row))
  return widthOf({ ...content, previousAsOf }, rows)
}

test('the annex needs room for each column and for its longest figure, so that its print is small enough', () => {
  expect(width('2022-07-12') - width()).toBeGreaterThanOrEqual(content.lines.length * 2 * 3)
  // Three digits and a point more in each line than the longest of the report.
  expect(width(undefined, 1_234_567) - width()).toBeGreaterThan(content.lines.length * 2)
  expect(widthOf(content, [])).toBeGreaterThan(30)
})
