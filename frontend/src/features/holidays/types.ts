import type { Schemas } from '../../api/types'

export type Holiday = Schemas['HolidayView']
export type HolidayCalendar = Schemas['HolidayCalendar']
export type ConfirmedYear = Schemas['ConfirmedYear']
export type NewHoliday = Schemas['NewHoliday']
