import { expect, test } from 'vitest'
import { fractionText, ratioText } from './ratio'

test.each([
  [{ numerator: 213, denominator: 600, percent: 35.5, digits: 1 }, '35,5%', '213/600'],
  [{ numerator: 1, denominator: 1000, percent: 0, digits: 0 }, '0%', '1/1.000'],
  [{ numerator: 3, denominator: 0, digits: 1 }, '3/0', '3/0'],
  [
    { numeratorText: '9007199254740993', denominator: 1, percentText: '900719925474099300', digits: 0 },
    '900.719.925.474.099.300%',
    '9.007.199.254.740.993/1',
  ],
])('%j is written %s, made from %s', (ratio, text, fraction) => {
  expect([ratioText(ratio), fractionText(ratio)]).toEqual([text, fraction])
})
