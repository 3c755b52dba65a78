import type { TFunction } from 'i18next'
import type { ReorganisationSummary, UnitName } from '../../api/types'
import { shortUnitName } from '../../reference/names'
import { formatCount } from '../../shared/numbers'

/** "Thị trấn Hữu Lũng, Đồng Tân, Hồ Sơn và 3 đơn vị khác"; only the number if no name may be shown. */
function named(t: TFunction, units: UnitName[], count: number): string {
  const names = units.map((unit) => shortUnitName(t, unit)).join(', ')
  const more = count - units.length
  if (more <= 0) return names
  return names
    ? t('reorg.named.more', { names, count: more, more: formatCount(more) })
    : t('reorg.named.count', { count, all: formatCount(count) })
}

/** The names of the new units if all are given, otherwise their number. */
function begun(t: TFunction, units: UnitName[], count: number): string {
  if (units.length === count) return named(t, units, count)
  return t('reorg.named.begun', { count, all: formatCount(count) })
}

/** A reorganisation in short: which units became which, and how many changed. */
export function inShort(t: TFunction, one: ReorganisationSummary): string[] {
  const ended = one.ended > 0 && named(t, one.endedUnits, one.ended)
  const said: string[] = []
  if (ended && one.begun > 0) said.push(`${ended} → ${begun(t, one.begunUnits, one.begun)}`)
  else if (ended) said.push(t('reorg.named.ended', { units: ended }))
  else if (one.begun > 0) said.push(t('reorg.named.established', { units: named(t, one.begunUnits, one.begun) }))
  if (one.changed > 0)
    said.push(
      said.length > 0
        ? t('reorg.count.changed', { count: one.changed, all: formatCount(one.changed) })
        : t('reorg.named.changed', { units: named(t, one.changedUnits, one.changed) }),
    )
  return said
}
