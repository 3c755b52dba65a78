import type { TFunction } from 'i18next'
import { unitName } from '../reference/names'
import type { FoundUnit } from '../reference/units'
import { addDays, formatDate } from '../shared/dates'

/** What tells a unit that was found from others of its name: code, units above, former name, from when or until when, successors. */
export function unitDetails(t: TFunction, { unit, match, coming }: FoundUnit): string {
  const named = (one: FoundUnit['unit']) => [unitName(t, one), one.code].filter(Boolean).join(' ')
  const passed = match?.successors.map(named).join(', ')
  const details = [
    unit.code,
    ...(match?.ancestors.map((above) => unitName(t, above)).reverse() ?? []),
    match?.formerly && t('picker.formerly', { name: named(match.formerly) }),
    match && coming && t('picker.since', { date: formatDate(match.validFrom) }),
    match?.validTo &&
      t('picker.until', { date: formatDate(addDays(match.validTo, -1)) }) + (passed ? ` → ${passed}` : ''),
  ]
  return details.filter(Boolean).join(' · ')
}
