import type { Me, UnitRef } from '../api/types'

/** The units in which an assignment of the caller allows the action. */
export const unitsFor = (me: Me, action: Me['allowedActions'][number]): UnitRef[] =>
  me.assignments.filter(({ allowedActions }) => allowedActions.includes(action)).map(({ unit }) => unit)
