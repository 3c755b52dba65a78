import { expect, test } from 'vitest'
import { largestSum } from './sum'

const chosen = (...parts: string[][]) => {
  const all = parts.map((partIds, at) => ({ at, partIds }))
  return largestSum(all, ({ partIds }) => partIds)?.at
}

test('the sum of most parts is found wherever it stands, and of several the last', () => {
  expect(chosen([], [], ['a', 'b'], [])).toBe(2)
  expect(chosen(['a', 'b', 'c'], [], ['a', 'b'])).toBe(0)
  expect(chosen(['a', 'b'], ['c', 'd'])).toBe(1)
  expect(chosen([], [])).toBeUndefined()
  expect(chosen()).toBeUndefined()
})
