import { expect, test } from 'vitest'
import { huuLien, row, town, yenBinh, app } from '../../testing/factories'
import { parseSorting } from './in-search'
import { sortRows } from './sorting'

const rows = [row(yenBinh, [5]), row(huuLien, undefined), row(town, [70])]
const names = (sorted: typeof rows) => sorted.map(({ unit }) => unit.name)

test('without a sort the units keep the order of the server', () => {
  expect(sortRows(rows, {}, undefined)).toEqual(rows)
})

test('a unit without a figure stays last in both directions, because a missing figure is not zero', () => {
  expect(names(sortRows(rows, { sort: 'app', dir: 'asc' }, app.id))).toEqual(['Yên Bình', 'Hữu Lũng', 'Hữu Liên'])
  expect(names(sortRows(rows, { sort: 'app', dir: 'desc' }, app.id))).toEqual(['Hữu Lũng', 'Yên Bình', 'Hữu Liên'])
})

test('sums that a number cannot hold exactly are sorted by all their digits', () => {
  const large = (unit: typeof town, valueText: string) => {
    const one = row(unit, [0])
    return { ...one, totals: one.totals.map((total) => ({ ...total, value: undefined, valueText })) }
  }
  const sums = [large(town, '9007199254740994'), large(yenBinh, '9007199254740993'), row(huuLien, [70])]
  expect(names(sortRows(sums, { sort: 'app', dir: 'asc' }, app.id))).toEqual(['Hữu Liên', 'Yên Bình', 'Hữu Lũng'])
})

test('sorted by status, missing reports come first', () => {
  expect(names(sortRows(rows, { sort: 'status', dir: 'asc' }, undefined))[0]).toBe('Hữu Liên')
})

test('names are sorted by Vietnamese rules', () => {
  const units = ['Đồng Tân', 'Cai Kinh', 'Ân', 'An', 'Yên'].map((name) => row({ ...yenBinh, name }, [1]))
  expect(names(sortRows(units, { sort: 'unit', dir: 'asc' }, undefined))).toEqual([
    'An',
    'Ân',
    'Cai Kinh',
    'Đồng Tân',
    'Yên',
  ])
})

test.each([
  [{}, {}],
  [{ dir: 'desc' }, {}],
  [{ sort: 'app' }, { sort: 'app', dir: 'asc' }],
  [
    { sort: 'app', dir: 'desc' },
    { sort: 'app', dir: 'desc' },
  ],
  [
    { sort: 'app', dir: 'sideways' },
    { sort: 'app', dir: 'asc' },
  ],
  [{ sort: '<script>' }, {}],
  [{ sort: 7 }, {}],
])('parseSorting(%j) is %j', (search, sorting) => {
  expect(parseSorting(search)).toEqual(sorting)
})
