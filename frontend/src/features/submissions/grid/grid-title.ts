import type { TFunction } from 'i18next'
import type { RegimeView, UnitView } from '../../../api/types'
import { unitName } from '../../../reference/names'

const titles = { COMMUNE: 'grid.title', VILLAGE: 'grid.ofVillages' } as const

/** Says of what level the units are that are entered for, and below which unit. Of a single unit its name is enough. */
export function gridTitle(t: TFunction, { reportingLevel: level }: RegimeView, unit: UnitView) {
  const several = (level === 'COMMUNE' || level === 'VILLAGE') && unit.level !== level
  return `${t(several ? titles[level] : 'missing.enter')} – ${unitName(t, unit)}`
}
