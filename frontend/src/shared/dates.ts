// Dates are dates in Vietnam, independent of the device, and have the Vietnamese format in all languages of the UI.
// A calendar date is always a string (`2022-07-13`), because an instant would depend on the time zone.

const zone = 'Asia/Ho_Chi_Minh'

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

type Instant = string | number

function inVietnam(instant: Instant) {
  const parts: Record<string, string> = {}
  for (const part of clock.formatToParts(new Date(instant))) parts[part.type] = part.value
  return parts
}

/** The calendar date in Vietnam at an instant. */
export function dateOf(instant: Instant): string {
  const { year, month, day } = inVietnam(instant)
  return `${year}-${month}-${day}`
}

/** `13/07/2022` */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/')
}

/** `13/07`; use it beside a date with the year. */
export function formatShortDate(date: string): string {
  return formatDate(date).slice(0, 5)
}

/** `16:05` */
export function formatTime(instant: Instant): string {
  const { hour, minute } = inVietnam(instant)
  return `${hour}:${minute}`
}

/** `16:05 13/07/2022` */
export function formatDateTime(instant: Instant): string {
  return `${formatTime(instant)} ${formatDate(dateOf(instant))}`
}

function realDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 2999 ? date.toISOString().slice(0, 10) : undefined
}

/** Reads `13/7/2022`, `13-7-22`, `13.7.2022`, `13072022` and `2022-07-13`; anything else is undefined. */
export function parseDate(text: string): string | undefined {
  const input = text.normalize('NFKC').replace(/[\s\p{Cf}]/gu, '')
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(input)
  if (iso) return realDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const typed = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(input) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(input)
  if (!typed) return undefined
  const [, day, , month, year = ''] = typed
  return realDate(Number(year.length === 2 ? `20${year}` : year), Number(month), Number(day))
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000
}

const weekdays = ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'] as const

export function dayOfWeek(date: string): (typeof weekdays)[number] {
  return weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? 'SUNDAY'
}

export interface TimeLeft {
  passed: boolean
  days: number
  hours: number
  minutes: number
}

/** Rounds up before the deadline and down after it, so that a deadline is never shown as passed too early. */
export function timeLeft(dueAt: Instant, now: number): TimeLeft {
  const difference = new Date(dueAt).getTime() - now
  const minutes = difference > 0 ? Math.ceil(difference / 60_000) : Math.floor(Math.abs(difference) / 60_000)
  return {
    passed: difference <= 0,
    days: Math.floor(minutes / 1440),
    hours: Math.floor((minutes % 1440) / 60),
    minutes: minutes % 60,
  }
}
