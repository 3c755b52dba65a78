import { expect, test } from 'vitest'
import { progress, row, yenBinh } from '../../testing/factories'
import { numbersFit } from './table-width'

test('numbers of millions fit in five columns, and those of a million millions do not', () => {
  const { indicators } = progress([])
  expect(indicators.length).toBe(5)
  expect(numbersFit(progress([row(yenBinh, [62_149, 9_999_999, 1, 2, 8])]))).toBe(true)
  expect(numbersFit(progress([row(yenBinh, [62_149, 1_000_000_000_011, 1, 2, 8])]))).toBe(false)
})
