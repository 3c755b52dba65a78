import type { Calendar } from '../../api/types'
import { addDays, dayOfWeek, daysBetween } from '../../shared/dates'

/** The last month of each period that adds up from the beginning of the year. */
const lastMonth = { FIRST_QUARTER: 3, HALF_YEAR: 6, NINE_MONTHS: 9, YEAR: 12 } as const
const longest = 366

/** The dates before a day for which a calendar asks, the latest first. Days without gaps if it asks for too few. */
export function closingsBefore(calendar: Calendar, day: string, count: number): string[] {
  const asked: string[] = []
  for (let back = 1; asked.length < count && back <= count * longest; back++) {
    const date = addDays(day, -back)
    if (asks(calendar, date)) asked.push(date)
  }
  return asked.length === count ? asked : Array.from({ length: count }, (_, at) => addDays(day, -at - 1))
}

function asks(calendar: Calendar, date: string): boolean {
  switch (calendar.kind) {
    case 'DAILY':
      return true
    case 'WEEKDAYS':
      return calendar.days.includes(dayOfWeek(date))
    case 'EVERY_N_DAYS':
      return daysBetween(calendar.first, date) % calendar.n === 0
    case 'DATES':
      return calendar.dates.includes(date)
    case 'MONTHLY':
      return closes(calendar.closingDay, date) && monthOf(date) % (calendar.months ?? 1) === 0
    case 'CUMULATIVE':
      return closes(calendar.closingDay, date) && calendar.periods.some((period) => lastMonth[period] === monthOf(date))
  }
}

const monthOf = (date: string) => Number(date.slice(5, 7))

/** A month that is too short closes on its last day. */
function closes(closingDay: number, date: string): boolean {
  const day = Number(date.slice(8))
  return day === closingDay || (day < closingDay && addDays(date, 1).endsWith('-01'))
}
