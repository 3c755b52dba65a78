import { describe, expect, test } from 'vitest'
import { sharedCases } from '../testing/shared-cases'
import {
  differenceOf,
  exactOf,
  formatCount,
  formatDifference,
  formatRate,
  maxCount,
  parseCount,
  percentOf,
  roughPercent,
  sumExactly,
  type CountProblem,
  type ParsedCount,
} from './numbers'

// The form, the grid, spreadsheets and the importers of the API must read numbers alike, so they share one table of cases.
const cases = sharedCases<NumberCase>('number-cases.json')

type NumberCase =
  { text: string; value: number } | { text: string; problem: CountProblem } | { text: string; absent: true }

function expected(each: NumberCase): ParsedCount {
  if ('value' in each) return { kind: 'value', value: each.value }
  return 'problem' in each ? { kind: 'problem', code: each.problem } : { kind: 'absent' }
}

describe('parseCount', () => {
  test('the shared table is complete', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80)
  })

  test.each(cases.map((each) => [each.text, expected(each)] as const))('reads %j', (text, parsed) => {
    expect(parseCount(text)).toEqual(parsed)
  })

  test('reads all counts that formatCount writes', () => {
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

describe('values that a number cannot hold exactly', () => {
  const large = '18446744073709551615'

  test('are written with all digits', () => {
    expect(formatCount(exactOf(null, large) ?? 0)).toBe('18.446.744.073.709.551.615')
    expect(formatDifference(BigInt(`-${large}`))).toBe('−18.446.744.073.709.551.615')
    expect(formatRate({ percentText: '1844674407370955161.55', digits: 2 })).toBe('1.844.674.407.370.955.161,55%')
    expect(formatRate({ percentText: large, digits: 0 })).toBe('18.446.744.073.709.551.615%')
  })

  test('come as digits only if there is no number; without both there is no value', () => {
    expect(exactOf(0, undefined)).toBe(0)
    expect(exactOf(undefined, undefined)).toBeUndefined()
    expect(formatRate({ digits: 2 })).toBe('')
    expect(roughPercent({ percentText: '1000000000000000.5' })).toBe(1000000000000000.5)
    expect(roughPercent({})).toBeUndefined()
  })

  test('keep all digits in sums and differences, which are numbers if possible', () => {
    expect(sumExactly([9007199254740991, 9007199254740991, 1])).toBe(18014398509481983n)
    expect(sumExactly([1, 2])).toBe(3)
    expect(sumExactly([])).toBe(0)
    expect(differenceOf(18014398509481983n, 9007199254740991)).toBe(9007199254740992n)
    expect(differenceOf(18014398509481983n, 18014398509481980n)).toBe(3)
  })
})

test.each([
  [213, 600, 1, '35.5'],
  [1, 3, 0, '33'],
  [2, 3, 0, '67'],
  [1, 8, 1, '12.5'],
  [1, 8, 0, '13'],
  [1, 2000, 1, '0.1'],
  [1, 2001, 1, '0.0'],
  [213, 200, 3, '106.500'],
  [0, 600, 2, '0.00'],
  [maxCount, 1, 1, '99999999999900.0'],
  [BigInt('90071992547409930'), 3, 0, '3002399751580331000'],
])('%s of %s with %s decimals, rounded half up', (numerator, denominator, digits, percent) => {
  expect(percentOf(numerator, denominator, digits)).toBe(percent)
})
