import { describe, expect, test } from 'vitest'
import { sharedCases } from '../testing/shared-cases'
import { formatCount, formatDifference, formatRate, maxCount, parseCount, type CountProblem, type ParsedCount } from './numbers'

// One table for every way in: the form, the grid, spreadsheets and the API's importers read a number alike.
const cases = sharedCases<NumberCase>('number-cases.json')

type NumberCase =
  { text: string; value: number } | { text: string; problem: CountProblem } | { text: string; absent: true }

function expected(each: NumberCase): ParsedCount {
  if ('value' in each) return { kind: 'value', value: each.value }
  return 'problem' in each ? { kind: 'problem', code: each.problem } : { kind: 'absent' }
}

describe('parseCount', () => {
  test('the table has not been cut short', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80)
  })

  test.each(cases.map((each) => [each.text, expected(each)] as const))('reads %j', (text, parsed) => {
    expect(parseCount(text)).toEqual(parsed)
  })

  test('reads back every count it writes', () => {
    for (const value of [0, 9, 10, 999, 1000, 9999, 62149, 1234567, maxCount])
      expect(parseCount(formatCount(value))).toEqual({ kind: 'value', value })
  })
})

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [6281, '6.281'],
  [62149, '62.149'],
  [1234567, '1.234.567'],
])('formatCount(%d) is %s', (value, text) => {
  expect(formatCount(value)).toBe(text)
})

test.each([
  [12, '+12'],
  [-5, '−5'],
  [0, '0'],
  [-1234, '−1.234'],
])('formatDifference(%d) is %s', (value, text) => {
  expect(formatDifference(value)).toBe(text)
})

test.each([
  [10.1, 1, '10,1%'],
  [3.55, 2, '3,55%'],
  [4.01, 2, '4,01%'],
  [2.5, 2, '2,50%'],
  [100, 0, '100%'],
  [0, 1, '0,0%'],
  [1.005, 3, '1,005%'],
  [400.4, 1, '400,4%'],
  [1234.5, 1, '1.234,5%'],
])('formatRate(%d with %d digits) is %s', (percent, digits, text) => {
  expect(formatRate({ percent, digits })).toBe(text)
})
