import { expect, test } from 'vitest'
import { addDays, dateOf, formatDate, formatDateTime, formatShortDate, formatTime, parseDate, timeLeft } from './dates'

test('the tests run in a time zone far from Vietnam', () => {
  expect(new Date('2022-07-13T00:00:00Z').getDate()).toBe(12)
})

test('instants are shown in Vietnamese time', () => {
  expect(formatDateTime('2022-07-13T09:05:00Z')).toBe('16:05 13/07/2022')
  expect(formatDateTime('2022-07-13T17:00:00Z')).toBe('00:00 14/07/2022')
  expect(formatTime('2022-07-13T16:59:59+07:00')).toBe('16:59')
  expect(dateOf('2022-07-13T18:00:00Z')).toBe('2022-07-14')
})

test('calendar dates do not depend on the time zone', () => {
  expect(formatDate('2022-07-13')).toBe('13/07/2022')
  expect(formatShortDate('2022-07-03')).toBe('03/07')
  expect(addDays('2022-07-01', -1)).toBe('2022-06-30')
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
  expect(addDays('2022-12-31', 1)).toBe('2023-01-01')
})

test.each([
  ['13/7/2022', '2022-07-13'],
  ['13/07/2022', '2022-07-13'],
  ['13-7-22', '2022-07-13'],
  ['13.7.2022', '2022-07-13'],
  ['13072022', '2022-07-13'],
  ['2022-07-13', '2022-07-13'],
  [' 13 / 7 / 2022 ', '2022-07-13'],
  ['１３/７/２０２２', '2022-07-13'],
  ['29/2/2024', '2024-02-29'],
  ['1/1/2022', '2022-01-01'],
])('parseDate(%j) is %s', (text, date) => {
  expect(parseDate(text)).toBe(date)
})

test.each([
  '',
  '13/7',
  '31/4/2022',
  '29/2/2022',
  '0/7/2022',
  '7/13/2022',
  '13/7-2022',
  '130722',
  'hôm nay',
  '1/1/0022',
])('parseDate(%j) is undefined', (text) => {
  expect(parseDate(text)).toBeUndefined()
})

test.each([
  ['2022-07-13T17:00:00+07:00', { passed: false, days: 0, hours: 1, minutes: 5 }],
  ['2022-07-13T15:55:30+07:00', { passed: false, days: 0, hours: 0, minutes: 1 }],
  ['2022-07-15T17:55:00+07:00', { passed: false, days: 2, hours: 2, minutes: 0 }],
  ['2022-07-13T15:55:00+07:00', { passed: true, days: 0, hours: 0, minutes: 0 }],
  ['2022-07-13T15:24:30+07:00', { passed: true, days: 0, hours: 0, minutes: 30 }],
  ['2022-07-12T13:54:00+07:00', { passed: true, days: 1, hours: 2, minutes: 1 }],
])('timeLeft until %s', (dueAt, left) => {
  expect(timeLeft(dueAt, Date.parse('2022-07-13T15:55:00+07:00'))).toEqual(left)
})
