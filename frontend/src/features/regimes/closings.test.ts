import { expect, test } from 'vitest'
import type { Calendar } from '../../api/types'
import { closingsBefore } from './closings'

test.each<[Calendar, string[]]>([
  [{ kind: 'DAILY' }, ['2022-07-12', '2022-07-11']],
  [{ kind: 'WEEKDAYS', days: ['FRIDAY'] }, ['2022-07-08', '2022-07-01']],
  [{ kind: 'EVERY_N_DAYS', first: '2022-07-20', n: 10 }, ['2022-07-10', '2022-06-30']],
  [{ kind: 'MONTHLY', closingDay: 14 }, ['2022-06-14', '2022-05-14']],
  [{ kind: 'MONTHLY', closingDay: 14, months: 3 }, ['2022-06-14', '2022-03-14']],
  [{ kind: 'MONTHLY', closingDay: 31, months: 6 }, ['2022-06-30', '2021-12-31']],
  [{ kind: 'CUMULATIVE', closingDay: 14, periods: ['HALF_YEAR', 'YEAR'] }, ['2022-06-14', '2021-12-14']],
  [{ kind: 'DATES', dates: ['2022-03-01', '2022-06-01', '2022-12-01'] }, ['2022-06-01', '2022-03-01']],
  [{ kind: 'DATES', dates: ['2022-12-01'] }, ['2022-07-12', '2022-07-11']],
])('the closings before a day of %j', (calendar, dates) => {
  expect(closingsBefore(calendar, '2022-07-13', 2)).toEqual(dates)
})
