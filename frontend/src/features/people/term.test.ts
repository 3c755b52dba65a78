import { expect, test } from 'vitest'
import { lastDay, readTerm } from './term'

test('a term ends after its last day in Vietnam', () => {
  expect(readTerm('31/12/2027')).toEqual({ validTo: '2028-01-01T00:00:00+07:00', unreadable: false })
  expect(lastDay('2028-01-01T00:00:00+07:00')).toBe('2027-12-31')
})

test('a term that ends within a day still belongs to that day', () => {
  expect(lastDay('2027-12-31T09:30:00+07:00')).toBe('2027-12-31')
})

test('nothing typed is no end, and other text is no date', () => {
  expect(readTerm(' ')).toEqual({ validTo: undefined, unreadable: false })
  expect(readTerm('31/2/2027')).toEqual({ validTo: undefined, unreadable: true })
})
