import type { TFunction } from 'i18next'
import type { LocalText, UnitRef } from '../api/types'
import { currentLanguage } from '../i18n/i18n'

export function inLanguage(text: LocalText): string {
  return text[currentLanguage()]
}

/** "Xã Hữu Liên", "Huyện Hữu Lũng" */
export function unitName(t: TFunction, unit: Pick<UnitRef, 'type' | 'name'>): string {
  return t(`unit.${unit.type}`, { name: unit.name })
}

/** "Xã Hữu Liên, Xã Yên Thịnh" */
export function unitNames(t: TFunction, units: Pick<UnitRef, 'type' | 'name'>[]): string {
  return units.map((unit) => unitName(t, unit)).join(', ')
}

/** For lists of communes: the name, with its type unless the unit is a xã: "Hữu Liên", "Thị trấn Hữu Lũng". */
export function shortUnitName(t: TFunction, unit: Pick<UnitRef, 'type' | 'name'>): string {
  return unit.type === 'XA' ? unit.name : unitName(t, unit)
}
