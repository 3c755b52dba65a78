import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { huuLien, report } from '../../testing/factories'
import { sharedCases } from '../../testing/shared-cases'
import { Annex } from './annex'
import { signedWords } from './paper-words'

afterEach(cleanup)

/** The printed files of the server have the columns of the same table. */
test.each(sharedCases<{ compared: boolean; rated: boolean; columns: string[] }>('report-columns.json'))(
  'the annex has the columns of the printed one: %o',
  ({ compared, rated, columns }) => {
    const { lines, rows } = report.content
    const line = { ...lines[0], percent: rated ? 3.5 : undefined, digits: rated ? 1 : undefined, method: undefined }
    const content = {
      ...report.content,
      lines: [line] as typeof lines,
      previousAsOf: compared ? '2022-07-12' : undefined,
    }
    const { container } = render(<Annex title="PHỤ LỤC" content={content} rows={rows} />)
    const [above = [], below = []] = [...container.querySelectorAll('thead tr')].map((row) => [...row.children])
    const heads = above.flatMap((head) => (head.getAttribute('scope') === 'colgroup' ? below : [head]))
    expect(heads.map(({ textContent }) => textContent)).toEqual(columns)
  },
)

test('a ratio has one column with its percentage or its two numbers, and what was found on a day has one column', () => {
  const { lines, rows } = report.content
  const [first] = lines as [(typeof lines)[number]]
  const plain = { ...first, percent: undefined, digits: undefined, method: undefined }
  const ofRow = (ratio: object | undefined, value: number) => ({
    ...(rows[0] as (typeof rows)[number]),
    unit: { ...huuLien, id: String(value) },
    figures: [{ ratio: ratio && { digits: 1, ...ratio } }, { value }],
  })
  const content = {
    ...report.content,
    lines: [
      {
        ...plain,
        answer: 'RATIO' as const,
        value: undefined,
        ratio: { numerator: 213, denominator: 600, percent: 35.5, digits: 1 },
      },
      { ...plain, indicatorId: 'found', kind: 'AS_FOUND' as const, value: 46 },
    ] as typeof lines,
    rows: [
      ofRow({ numerator: 213, denominator: 600, percent: 35.5 }, 1),
      ofRow({ numerator: 2, denominator: 0 }, 2),
      ofRow(undefined, 3),
    ],
    previousAsOf: '2022-07-12',
  }
  const { container } = render(<Annex title="PHỤ LỤC" content={content} rows={content.rows} />)
  expect([...container.querySelectorAll('thead tr:nth-child(2) th')].map(({ textContent }) => textContent)).toEqual([
    'Tỷ lệ',
    'Hiện trạng',
  ])
  const cells = [...container.querySelectorAll('tbody tr')].map((tr) =>
    [...tr.children].slice(4, 6).map(({ textContent }) => textContent),
  )
  expect(cells).toEqual([
    ['35,5%', '1'],
    ['2/0', '2'],
    ['', '3'],
    ['35,5%', '46'],
  ])
})

test.each(sharedCases<{ signedOn?: string; line: string }>('report-dates.json'))(
  'the date line is the printed one: $line',
  ({ signedOn, line }) => expect(`Hữu Lũng, ${signedWords(signedOn)}`).toBe(line),
)

test('the first figure of a unit, and one that is gone, are part of the increase if the rows have all earlier figures', () => {
  const { lines, rows } = report.content
  const row = rows[0] as (typeof rows)[number]
  const figure = (value?: number, before?: number) => ({ ...row, figures: [{ value, before }] })
  const shown = (before: number, ...second: [number?, number?]) => {
    const line = { ...lines[0], value: 46, before, percent: undefined, percentText: undefined, method: undefined }
    const two = [figure(10, 4), { ...figure(...second), unit: { ...row.unit, id: '1' } }]
    const content = { ...report.content, lines: [line] as typeof lines, rows: two, previousAsOf: '2022-07-12' }
    const { container } = render(<Annex title="PHỤ LỤC" content={content} rows={two} />)
    const note = container.querySelector('p')?.textContent
    expect(note).toMatch(/^Kỳ trước tính đến hết ngày 12\/7\/2022\./)
    expect(note?.includes('chỉ có ở dòng tổng')).toBe(before === 9)
    const cells = [...container.querySelectorAll('tbody tr')].map((tr) => [...tr.querySelectorAll('td[data-number]')])
    cleanup()
    return cells.slice(0, 2).map((tr) => tr[4]?.textContent)
  }
  expect(shown(4, 12)).toEqual(['6', '12'])
  expect(shown(16, undefined, 12)).toEqual(['6', '-12'])
  expect(shown(9, 12)).toEqual(['6', ''])
})
