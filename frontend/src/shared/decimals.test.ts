import { expect, test } from 'vitest'
import { decimalText, parseDecimal } from './decimals'

test.each([
  ['0', '0'],
  ['1250', '1.250'],
  ['99.5', '99,5'],
  ['1250.125', '1.250,125'],
  ['100.000', '100'],
  ['nhiều', 'nhiều'],
  ['', ''],
])('%s is written %s', (value, text) => expect(decimalText(value)).toBe(text))

test.each([
  ['99,5', 99.5],
  [' 100 ', 100],
  ['1.250', 1250],
  ['1.250,125', 1250.125],
  ['0', 0],
  ['99.5', undefined],
  ['1,2345', undefined],
  ['-1', undefined],
  ['', undefined],
  ['9.999.999.999.999', undefined],
])('%s is read as %s', (text, value) => expect(parseDecimal(text)).toBe(value))

test('fewer decimals can be asked for', () => {
  expect(parseDecimal('1,5', 0)).toBeUndefined()
  expect(parseDecimal('15', 0)).toBe(15)
})
