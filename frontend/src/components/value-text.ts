import type { TFunction } from 'i18next'
import type { Level, UnitType } from '../api/types'
import { dateOf, formatDate, formatDateTime, formatTime } from '../shared/dates'
import { decimalText } from '../shared/decimals'
import { formatCount } from '../shared/numbers'

const decimals = ['share_percent', 'min', 'max']
const counts = ['total', 'aged_15_and_over', 'households', 'value', 'base_value']

/** Formats a value for display. Values come as in the export; codes and texts do not change. */
export function valueText(t: TFunction, column: string, value: string): string {
  if (counts.includes(column)) return /^\d+$/.test(value) ? formatCount(Number(value)) : value
  if (column === 'valid_to' && isMidnight(value)) return t('tableFile.lastDay', { date: lastDay(value) })
  if (/(^|_)(on|date|day|from|to)$/.test(column)) return momentText(value)
  if (decimals.includes(column)) return decimalText(value)
  return constantText(t, column, value)
}

// The end of a role is its first moment without it; whoever gives a day means the last one with it.
const isMidnight = (value: string) => value.includes('T') && formatTime(value) === '00:00'
const lastDay = (value: string) => formatDate(dateOf(Date.parse(value) - 1))

function momentText(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatDateTime(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : value
}

function constantText(t: TFunction, column: string, value: string): string {
  // A value without words is shown unchanged.
  const options = { defaultValue: value }
  switch (column) {
    case 'level':
    case 'unit_level':
    case 'owner_level':
    case 'reporting_level':
      return t(`regimes.level.${value as Level}`, options)
    case 'type':
      return t(`units.typeName.${value as UnitType}`, options)
    case 'role':
      // Of the member of a team, or of somebody with an account.
      return t([`team.role.${value as 'LEADER'}`, `people.role.${value as 'REPORTER'}`], options)
    case 'kind':
      // Of an indicator, or of a day.
      return t([`indicators.kind.${value as 'STOCK'}`, `holidays.kind.${value as 'HOLIDAY'}`], options)
    case 'answer':
      return t(`indicators.type.${value as 'COUNT'}`, options)
    case 'direction':
      return t(`indicators.direction.${value as 'MORE'}`, options)
    case 'working':
      return t(`table.answer.${value as 'YES'}`, options)
    case 'counts':
      return t(`target.counts.${value as 'PERSONS'}`, options)
    case 'percent_of':
      return t(`target.percentOf.${value as 'TOTAL'}`, options)
    default:
      return value
  }
}
