import type { TFunction } from 'i18next'
import type { Calendar, Timing } from '../../api/types'
import { formatDate } from '../../shared/dates'

export const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const

/** The choices for the frequency. Monthly calendars have one choice for each length in months. */
export const frequencies = [
  'DAILY',
  'WEEKDAYS',
  'EVERY_N_DAYS',
  'MONTHS_1',
  'MONTHS_3',
  'MONTHS_6',
  'MONTHS_12',
  'CUMULATIVE',
  'DATES',
] as const
export const cumulativePeriods = ['FIRST_QUARTER', 'HALF_YEAR', 'NINE_MONTHS', 'YEAR'] as const
export type Frequency = (typeof frequencies)[number]

export function frequencyOf(calendar: Calendar): Frequency {
  if (calendar.kind !== 'MONTHLY') return calendar.kind
  return frequencies.find((one) => one === `MONTHS_${calendar.months ?? 1}`) ?? 'MONTHS_1'
}

export function calendarText(t: TFunction, calendar: Calendar): string {
  switch (calendar.kind) {
    case 'DAILY':
      return t('regimes.frequency.DAILY')
    case 'WEEKDAYS': {
      const chosen = days.filter((day) => calendar.days.includes(day))
      return chosen.map((day) => t(`regimes.day.${day}`)).join(', ')
    }
    case 'EVERY_N_DAYS':
      return t('regimes.everyNDays', { n: calendar.n, first: formatDate(calendar.first) })
    case 'CUMULATIVE': {
      const chosen = cumulativePeriods.filter((period) => calendar.periods.includes(period))
      const periods = chosen.map((period) => t(`regimes.cumulative.${period}`)).join(', ')
      return t('regimes.cumulativeOn', { periods, day: calendar.closingDay })
    }
    case 'DATES':
      return t('regimes.onDates', { dates: calendar.dates.map(formatDate).join(', ') })
    case 'MONTHLY':
      return t('regimes.closesOn', {
        frequency: t(`regimes.frequency.${frequencyOf(calendar)}`),
        day: calendar.closingDay,
      })
  }
}

/** Closing time and deadline in words: "Xã: chốt 17:00, gửi chậm nhất 17:00 sau 2 ngày làm việc". */
export function timingText(t: TFunction, timing: Timing): string {
  const { level, closingTime, deadlineDays, workingDays, deadlineTime } = timing
  return t(deadlineDays === 0 ? 'regimes.hoursSameDay' : workingDays ? 'regimes.hoursWorkingDays' : 'regimes.hours', {
    level: t(`regimes.level.${level}`),
    closing: closingTime.slice(0, 5),
    days: deadlineDays,
    due: deadlineTime.slice(0, 5),
  })
}
