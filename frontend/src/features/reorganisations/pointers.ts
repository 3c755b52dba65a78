import type { Origin } from './read-draft'

/** What the API calls a field, and what it is called where it is filled in. */
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

/** The field that a JSON Pointer of the server is about; undefined for one that none stands for. */
export function fieldAt(pointer: string, origins: Origin[]): string | undefined {
  const [member = '', index, ...path] = pointer.slice(1).split('/')
  if (member !== 'events' || index === undefined) return decision.includes(member) ? member : undefined
  const origin = origins[Number(index)]
  if (!origin) return 'events'
  return `${origin.key}.${origin.field ? ofOneOfMany(origin.field, path) : within(path)}`
}

/** One unit of several that the same happens to: what is wrong stands at the unit, or at what all of them share. */
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

/** A unit's level follows from its type, and its ref is nothing that anybody typed. */
function inUnit(member: string | undefined): string {
  if (member === 'level') return 'type'
  return member && member !== 'ref' ? member : 'name'
}
