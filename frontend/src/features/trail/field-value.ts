import type { TFunction } from 'i18next'
import type { AuditField, TrailRow } from '../../api/types'
import { valueText } from '../../components/value-text'
import { formatDate, formatDateTime } from '../../shared/dates'
import { decimalText } from '../../shared/decimals'
import { formatCount } from '../../shared/numbers'

export type Value = NonNullable<TrailRow['about'][number]['value']>

/** A value of the trail as people read it. Codes, names and texts stay as they are. */
export function fieldValue(t: TFunction, field: AuditField, value: Value): string {
  if (typeof value === 'boolean') return t(value ? 'trail.yes' : 'trail.no')
  if (typeof value === 'number') {
    if (field === 'YEAR') return String(value)
    return Number.isInteger(value) ? formatCount(value) : String(value).replace('.', ',')
  }
  if (field === 'VALID_TO') return valueText(t, 'valid_to', value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value)
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return formatDateTime(value)
  return constantText(t, field, value)
}

/** The name of a field. The end of a role is a moment, and its value says the last day with the role. */
export function fieldName(t: TFunction, field: AuditField, ...values: unknown[]): string {
  const until = field === 'VALID_TO' && values.some((value) => typeof value === 'string' && value.includes('T'))
  return t(until ? 'trail.validUntil' : `trail.field.${field}`)
}

function constantText(t: TFunction, field: AuditField, value: string): string {
  // A value that is no constant, such as a name, is shown as it is.
  const options = { defaultValue: value }
  const known = (...keys: string[]) => String(t(keys as never, options as never))
  switch (field) {
    case 'LEVEL':
      return known(`regimes.level.${value}`)
    case 'TYPE':
      return known(`units.typeName.${value}`)
    case 'KIND':
      return known(`indicators.kind.${value}`, `holidays.kind.${value}`)
    case 'COUNTS':
      return known(`target.counts.${value}`)
    case 'ANSWER':
      return answerText(t, value)
    case 'DIRECTION':
      return known(`indicators.direction.${value}`)
    case 'STATE':
      return known(`report.state.${value}`, `submissionState.${value}`, `people.state.${value}`)
    case 'CHANNEL':
      return known(`grid.channel.${value}`)
    case 'DIVISION_MODE':
      return known(`target.modes.${value}`)
    case 'ASSIGNMENTS':
    case 'ROLE':
      return known(`people.role.${value}`)
    case 'REASON':
      return known(`trail.erased.${value}`)
    case 'FIGURE':
      return known(`mark.${value}`)
    default:
      return value
  }
}

/** The trail holds an answer as `COUNT, người, 0, 0 to 100`: type, unit of measure, decimals, and the bounds if it has any. */
function answerText(t: TFunction, value: string): string {
  const [, type, measure, decimals, bounded, min, max] =
    /^(COUNT|RATIO), (.*), (\d)(, ([\d.]*) to ([\d.]*))?$/.exec(value) ?? []
  if (!type) return value
  return [
    t(`indicators.type.${type as 'COUNT'}`),
    measure,
    type === 'RATIO' && t('trail.decimals', { count: Number(decimals) }),
    bounded && boundsText(t, min, max),
  ]
    .filter(Boolean)
    .join(', ')
}

function boundsText(t: TFunction, min = '', max = ''): string {
  const [from, to] = [decimalText(min), decimalText(max)]
  if (min && max) return t('trail.between', { from, to })
  return min ? t('trail.atLeast', { from }) : t('trail.atMost', { to })
}
