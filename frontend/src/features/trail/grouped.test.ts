import { expect, test } from 'vitest'
import type { TrailRow } from '../../api/types'
import { huuLien, yenBinh } from '../../testing/factories'
import { grouped } from './grouped'

const reading = (id: number, time: string, more: Partial<TrailRow> = {}): TrailRow => ({
  id,
  at: `2022-07-13T${time}:00+07:00`,
  subject: 'hai',
  action: 'PERSON_READ',
  unit: huuLien,
  about: [],
  changes: [],
  named: [],
  ...more,
})

test('readings of one person in one unit within an hour are one line, also with others between them', () => {
  const groups = grouped([
    reading(7, '09:50'),
    reading(6, '09:40', { unit: yenBinh }),
    reading(5, '09:30'),
    reading(4, '09:20', { subject: 'be' }),
    reading(3, '09:00'),
    reading(2, '08:50'),
    reading(1, '08:40'),
  ])
  expect(groups.map(({ row, count }) => [row.id, count])).toEqual([
    [7, 3],
    [6, 1],
    [4, 1],
    [2, 2],
  ])
  expect(groups[0]?.since).toBe('2022-07-13T09:00:00+07:00')
})

test('every change stays a line', () => {
  expect(
    grouped([reading(2, '09:50', { action: 'PERSON_EDIT' }), reading(1, '09:49', { action: 'PERSON_EDIT' })]),
  ).toHaveLength(2)
})
