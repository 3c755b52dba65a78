import { describe, expect, test } from 'vitest'
import { formatCount, formatDifference, formatRate, parseCount, type CountProblem } from './numbers'

const values: [string, number][] = [
  ['0', 0],
  ['00', 0],
  ['7', 7],
  ['007', 7],
  ['10', 10],
  ['105', 105],
  ['999', 999],
  ['1000', 1000],
  ['1234', 1234],
  ['1.234', 1234],
  ['12.345', 12345],
  ['123.456', 123456],
  ['62.149', 62149],
  ['1.234.567', 1234567],
  ['1.000.000.000', 1e9],
  ['1 234', 1234],
  ['1 234 567', 1234567],
  ['1\u00a0234', 1234],
  ['1\u202f234', 1234],
  ['1\u2009234', 1234],
  ['1\u2007234', 1234],
  ['1\u3000234', 1234],
  ['1  234', 1234],
  [' 1234 ', 1234],
  ['\t12\n', 12],
  ['\u00a012\u00a0', 12],
  ['１２３４', 1234],
  ['１.２３４', 1234],
  ['１．２３４', 1234],
  ['١٢٣٤', 1234],
  ['۱۲۳۴', 1234],
  ['١٬٢٣٤', 1234],
  ['1\u200b234', 1234],
  ['\ufeff1234', 1234],
  ['1\u200e2\u200f3', 123],
  ['12\u00ad34', 1234],
  ['1\ufe0f2', 12],
  ['\u206612\u2069', 12],
  ['9007199254740991', 9007199254740991],
  ['9.007.199.254.740.991', 9007199254740991],
  ['0000000000000000000000012', 12],
]

const problems: [string, CountProblem][] = [
  ['1,234', 'ambiguous'],
  ['12,345', 'ambiguous'],
  ['1,234,567', 'ambiguous'],
  ['１，２３４', 'ambiguous'],
  [' 1,234 ', 'ambiguous'],
  ['10,5', 'fraction'],
  ['10,0', 'fraction'],
  ['10,50', 'fraction'],
  ['0,5', 'fraction'],
  ['0,123', 'fraction'],
  [',5', 'fraction'],
  ['1.234,5', 'fraction'],
  ['1.234,567', 'fraction'],
  ['1 234,5', 'fraction'],
  ['1234,567', 'fraction'],
  ['1,234.5', 'fraction'],
  ['1,2345', 'fraction'],
  ['١٠٫٥', 'fraction'],
  ['12.34', 'grouping'],
  ['10.5', 'grouping'],
  ['1234.5', 'grouping'],
  ['1.2345', 'grouping'],
  ['1.23.456', 'grouping'],
  ['1234.567', 'grouping'],
  ['1..234', 'grouping'],
  ['0.123', 'grouping'],
  ['001.234', 'grouping'],
  ['5.', 'grouping'],
  ['.5', 'grouping'],
  ['12 34', 'grouping'],
  ['1 2 3', 'grouping'],
  ['1.234 567', 'grouping'],
  ['1 234.567', 'grouping'],
  ['-5', 'negative'],
  ['- 5', 'negative'],
  ['−5', 'negative'],
  ['–5', 'negative'],
  ['－５', 'negative'],
  ['-1.234', 'negative'],
  ['-10,5', 'negative'],
  ['-0', 'negative'],
  ['9007199254740992', 'too-large'],
  ['9.007.199.254.740.992', 'too-large'],
  ['99999999999999999999', 'too-large'],
  ['9'.repeat(400), 'too-large'],
  ['không', 'not-a-number'],
  ['khong', 'not-a-number'],
  ['không'.normalize('NFD'), 'not-a-number'],
  ['+12', 'not-a-number'],
  ['12+3', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['12 người', 'not-a-number'],
  ['(5)', 'not-a-number'],
  ['5-', 'not-a-number'],
  ["1'234", 'not-a-number'],
  ['1/2', 'not-a-number'],
  ['½', 'not-a-number'],
  ['5²', 'not-a-number'],
  ['१२', 'not-a-number'],
  ['10%', 'not-a-number'],
  ['NaN', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['-', 'not-a-number'],
  ['.', 'not-a-number'],
  [',', 'not-a-number'],
  ['5,', 'not-a-number'],
  ['1,,2', 'not-a-number'],
  ['1,2,3', 'not-a-number'],
  ['=1+1', 'not-a-number'],
]

describe('parseCount', () => {
  test.each(values)('reads %j as %d', (text, value) => {
    expect(parseCount(text)).toEqual({ kind: 'value', value })
  })

  test.each(problems)('refuses %j: %s', (text, code) => {
    expect(parseCount(text)).toEqual({ kind: 'problem', code })
  })

  test.each(['', ' ', '\u00a0', '\t\n', '\u200b', '\ufeff '])('takes %j for absent, not for zero', (text) => {
    expect(parseCount(text)).toEqual({ kind: 'absent' })
  })

  test('reads back every count it writes', () => {
    for (const value of [0, 9, 10, 999, 1000, 9999, 62149, 1234567, Number.MAX_SAFE_INTEGER])
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
