import type { Origin } from './read-draft'

/** Maps members of the API to fields of the form. */
const members: Record<string, string> = {
  unitId: 'unit',
  absorberId: 'unit',
  underId: 'unit',
  ref: 'unit',
  predecessors: 'units',
  absorbed: 'units',
  unit: 'begun',
}

const decision = ['decisionNumber', 'decisionDate', 'issuer', 'effectiveOn', 'note', 'events']

/** The field of the form for a JSON Pointer of the server; undefined if no field fits. */
export function fieldAt(pointer: string, origins: Origin[]): string | undefined {
  const [member = '', index, ...path] = pointer.slice(1).split('/')
  if (member !== 'events' || index === undefined) return decision.includes(member) ? member : undefined
  const origin = origins[Number(index)]
  if (!origin) return 'events'
  return `${origin.key}.${origin.field ? ofOneOfMany(origin.field, path) : within(path)}`
}

/** For an event that was sent once per unit: the field of the unit, or the field that all its units share. */
function ofOneOfMany(field: string, [member]: string[]): string {
  if (field.startsWith('children')) return field
  return member === 'type' || member === 'parent' ? member : field
}

function within([member = '', ...rest]: string[]): string {
  const name = members[member] ?? member
  const [first, second, third] = rest
  switch (name) {
    case 'begun':
      return `begun.${inUnit(first)}`
    case 'units':
      if (first === undefined) return 'units'
      return second === 'share' ? `units.${first}.share` : `units.${first}`
    case 'outside':
      return first === undefined ? 'outside' : `outside.${first}.${second ?? 'name'}`
    case 'parts':
      if (first === undefined) return 'parts'
      if (second === 'unit') return `parts.${first}.unit.${inUnit(third)}`
      return second === 'share' ? `parts.${first}.share` : `parts.${first}.into`
    case '':
      return 'unit'
    default:
      return name
  }
}

/** The form has no level, which follows from the type, and no ref. */
function inUnit(member: string | undefined): string {
  if (member === 'level') return 'type'
  return member && member !== 'ref' ? member : 'name'
}
