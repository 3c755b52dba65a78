import { addDays, dateOf, parseDate } from '../../shared/dates'

/** The first moment after a day in Vietnam. */
const after = (date: string) => `${addDays(date, 1)}T00:00:00+07:00`

/** The last day that belongs to a term, from the first moment after it. */
export const lastDay = (validTo: string) => dateOf(Date.parse(validTo) - 1)

/** The end of a term by its last day as typed; no end if nothing is typed. */
export function readTerm(text: string): { validTo: string | undefined; unreadable: boolean } {
  const date = parseDate(text)
  return { validTo: date && after(date), unreadable: text.trim() !== '' && !date }
}
