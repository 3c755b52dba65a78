import type { NewReorganisation, ReorganisationEvent } from '../../api/types'
import { parseDate } from '../../shared/dates'
import {
  levelOf,
  type ChildDraft,
  type Decision,
  type Draft,
  type EventDraft,
  type NewUnitDraft,
  type PickedUnit,
  type PlaceDraft,
} from './draft'

/** Problems that prevent sending, by field: `issuer`, `a1b2c3d4.begun.name`. */
export type DraftProblems = Record<string, DraftProblem>
type DraftProblem = 'required' | 'date' | 'percent' | 'pickUnit' | 'pickFile' | 'addEvent'

/** The event of the draft from which an event of the request was made. */
export interface Origin {
  key: string
  /** If the draft's event became several events of the request: the field of the draft for this one. */
  field?: string
}

export interface ReadDraft {
  problems: DraftProblems
  body: Omit<NewReorganisation, 'lateSubmissions'>
  origins: Origin[]
}

type Noting = (field: string, problem: DraftProblem) => void

/** Reads a percentage above 0 and below 100 with a decimal comma; returns it as a share of 1, as the API expects. */
function parseShare(text: string): number | undefined {
  const input = text.replace('%', '').trim()
  const value = /^\d{1,2}(,\d{1,4})?$/.test(input) ? Number(input.replace(',', '.')) : 0
  return value > 0 ? Number((value / 100).toFixed(6)) : undefined
}

const idOf = (unit: PickedUnit | undefined, field: string, note: Noting) => {
  if (!unit) note(field, 'pickUnit')
  return unit?.id ?? ''
}

function readPlace({ unit, ref }: PlaceDraft, field: string, note: Noting) {
  if (!unit && !ref) note(field, 'pickUnit')
  return unit ? { id: unit.id } : { ref }
}

const text = (value: string, field: string, note: Noting) => {
  if (value.trim() === '') note(field, 'required')
  return value.trim()
}

function readShare(share: string, field: string, note: Noting): { share?: number } {
  if (share.trim() === '') return {}
  const value = parseShare(share)
  if (value === undefined) note(field, 'percent')
  return { share: value }
}

function readUnit(ref: string, unit: NewUnitDraft, field: string, note: Noting) {
  return {
    ref,
    level: levelOf[unit.type],
    type: unit.type,
    code: unit.code.trim() || undefined,
    name: text(unit.name, `${field}.name`, note),
    parent: readPlace(unit.parent, `${field}.parent`, note),
  }
}

function readTaken({ units }: EventDraft, note: Noting) {
  if (units.length === 0) note('units', 'pickUnit')
  return units.map(({ unit, part, share }, index) => ({
    unitId: unit.id,
    extent: part ? ('PART' as const) : ('WHOLE' as const),
    ...(part && readShare(share, `units.${index}.share`, note)),
  }))
}

function readOutside({ outside }: EventDraft, note: Noting) {
  return outside.map(({ name, code, within }, index) => ({
    name: text(name, `outside.${index}.name`, note),
    code: code.trim() || undefined,
    within: within.trim() || undefined,
  }))
}

interface Sent {
  event: ReorganisationEvent
  field?: string
}

/** Creates an event for each picked unit. */
function each({ units }: EventDraft, note: Noting, event: (unitId: string) => ReorganisationEvent): Sent[] {
  if (units.length === 0) note('units', 'pickUnit')
  return units.map(({ unit }, index) => ({ event: event(unit.id), field: `units.${index}` }))
}

function placed(children: ChildDraft[]): Sent[] {
  return children.flatMap(({ unit, place }, index): Sent[] => {
    const parent = place.unit ? { id: place.unit.id } : { ref: place.ref }
    // Skip children without a new parent. The server names those that need one; only it knows which move automatically.
    if (!parent.id && !parent.ref) return []
    return [{ event: { kind: 'MOVE', unitId: unit.id, parent }, field: `children.${index}` }]
  })
}

function readEvent(event: EventDraft, note: Noting): Sent[] {
  const { key: ref, kind, unit } = event
  switch (kind) {
    case 'ESTABLISH':
      return [{ event: { kind, unit: readUnit(ref, event.begun, 'begun', note) } }]
    case 'MERGE': {
      const predecessors = readTaken(event, note)
      const outside = readOutside(event, note)
      return [{ event: { kind, predecessors, outside, unit: readUnit(ref, event.begun, 'begun', note) } }]
    }
    case 'ABSORB': {
      const absorberId = idOf(unit, 'unit', note)
      return [{ event: { kind, ref, absorberId, absorbed: readTaken(event, note), outside: readOutside(event, note) } }]
    }
    case 'SPLIT': {
      const unitId = idOf(unit, 'unit', note)
      const parts = event.parts.map((part, index) => {
        if (event.sharesStated && part.share.trim() === '') note(`parts.${index}.share`, 'required')
        const share = event.sharesStated ? readShare(part.share, `parts.${index}.share`, note) : {}
        return part.into
          ? { into: part.into, ...share }
          : { unit: readUnit(part.ref, part.unit, `parts.${index}.unit`, note), ...share }
      })
      return [{ event: { kind, unitId, parts } }, ...placed(event.children)]
    }
    case 'RENAME':
      return [{ event: { kind, unitId: idOf(unit, 'unit', note), name: text(event.name, 'name', note) } }]
    case 'CHANGE_CODE':
      return [{ event: { kind, unitId: idOf(unit, 'unit', note), code: text(event.code, 'code', note) } }]
    case 'CHANGE_TYPE':
      return each(event, note, (unitId) => ({ kind, unitId, type: event.type }))
    case 'MOVE': {
      const parent = readPlace(event.parent, 'parent', note)
      return each(event, note, (unitId) => ({ kind, unitId, parent }))
    }
    case 'END':
      return [...each(event, note, (unitId) => ({ kind, unitId })), ...placed(event.children)]
    case 'REMOVE_TIER':
      return [{ event: { kind, underId: idOf(unit, 'unit', note), level: event.level } }]
  }
}

export function readDecision(draft: Decision) {
  const problems: DraftProblems = {}
  const note: Noting = (field, problem) => (problems[field] = problem)
  const date = (field: 'decisionDate' | 'effectiveOn') => {
    const read = parseDate(draft[field])
    if (!read) note(field, draft[field].trim() === '' ? 'required' : 'date')
    return read ?? ''
  }
  const decision = {
    decisionNumber: text(draft.decisionNumber, 'decisionNumber', note),
    decisionDate: date('decisionDate'),
    issuer: text(draft.issuer, 'issuer', note),
    effectiveOn: date('effectiveOn'),
    note: draft.note.trim() || undefined,
  }
  return { problems, decision }
}

/** Reads the draft: the request body, the origin of each event, and the problems by field. */
export function readDraft(draft: Draft): ReadDraft {
  const { problems, decision } = readDecision(draft)
  const events: ReorganisationEvent[] = []
  const origins: Origin[] = []
  for (const event of draft.events)
    for (const sent of readEvent(event, (field, problem) => (problems[`${event.key}.${field}`] = problem))) {
      events.push(sent.event)
      origins.push({ key: event.key, field: sent.field })
    }
  if (draft.events.length === 0) problems.events = 'addEvent'
  return { problems, origins, body: { ...decision, events } }
}
