import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useHeld } from './use-held'

test('newer values of the same object do not replace the held one', () => {
  const { result, rerender } = renderHook(({ latest, of }) => useHeld(latest, of), {
    initialProps: { latest: 1, of: 'a' },
  })
  rerender({ latest: 2, of: 'a' })
  expect(result.current[0]).toBe(1)
  act(() => result.current[1](5))
  expect(result.current[0]).toBe(5)
  rerender({ latest: 6, of: 'a' })
  expect(result.current[0]).toBe(5)
  rerender({ latest: 7, of: 'b' })
  expect(result.current[0]).toBe(7)
})
