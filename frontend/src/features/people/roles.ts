import type { Level, UnitRef } from '../../api/types'
import { roles } from './filter'
import type { Role } from './types'

const usual: Record<Level, Role> = {
  COUNTRY: 'CONSOLIDATOR',
  PROVINCE: 'CONSOLIDATOR',
  DISTRICT: 'CONSOLIDATOR',
  COMMUNE: 'REPORTER',
  VILLAGE: 'TEAM_LEAD',
}

/** The roles that a person can hold in a unit, the usual one first. The server refuses leaders of teams outside villages. */
export function rolesIn(unit: UnitRef | undefined): Role[] {
  if (!unit) return [...roles]
  const first = usual[unit.level]
  return [first, ...roles.filter((role) => role !== first && (role !== 'TEAM_LEAD' || unit.level === 'VILLAGE'))]
}

/** The chosen role if it can be held in the unit; otherwise the usual one. @param chosen '' for no role */
export function roleIn(unit: UnitRef | undefined, chosen: Role | '' | undefined): Role | '' {
  const possible = rolesIn(unit)
  if (chosen === '' || (chosen && possible.includes(chosen))) return chosen
  return possible[0] ?? ''
}
