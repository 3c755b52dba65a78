import type { Level, ReorganisationEvent, UnitRef, UnitType } from '../../api/types'

export type EventKind = ReorganisationEvent['kind']

export const eventKinds = [
  'MERGE',
  'ABSORB',
  'SPLIT',
  'ESTABLISH',
  'RENAME',
  'CHANGE_TYPE',
  'CHANGE_CODE',
  'MOVE',
  'END',
  'REMOVE_TIER',
] as const satisfies EventKind[]

/** A picked unit, with its ancestors on the date of the search. */
export type PickedUnit = Pick<UnitRef, 'id' | 'level' | 'type' | 'code' | 'name'> & { ancestors?: UnitRef[] }

/** Keeps only the members that the draft needs of a unit from a search or list. */
export const pickedUnit = ({ id, level, type, code, name, ancestors }: PickedUnit): PickedUnit => ({
  id,
  level,
  type,
  code,
  name,
  ancestors,
})

/** A parent: an existing unit, or by `ref` a unit that the same document creates. */
export interface PlaceDraft {
  unit?: PickedUnit
  ref?: string
}

export interface NewUnitDraft {
  type: UnitType
  code: string
  name: string
  parent: PlaceDraft
}

export interface TakenDraft {
  unit: PickedUnit
  part: boolean
  /** Typed percentage; empty if the document states no share. */
  share: string
}

export interface OutsideDraft {
  name: string
  code: string
  within: string
}

export interface PartDraft {
  ref: string
  /** The ref of a unit that another event creates; empty if the part becomes a new unit. */
  into: string
  unit: NewUnitDraft
  share: string
}

/** The new parent of a unit whose parent ends or is split. */
export interface ChildDraft {
  unit: PickedUnit
  place: PlaceDraft
}

/** An event of the document as typed. Its kind decides which fields are used. */
export interface EventDraft {
  /** Also the ref of the unit that the event creates. */
  key: string
  kind: EventKind
  unit?: PickedUnit
  units: TakenDraft[]
  outside: OutsideDraft[]
  begun: NewUnitDraft
  parts: PartDraft[]
  /** Whether the document states the share of each part. */
  sharesStated: boolean
  children: ChildDraft[]
  name: string
  code: string
  type: UnitType
  parent: PlaceDraft
  level: Level
}

/** The head of a document as typed. */
export interface Decision {
  decisionNumber: string
  decisionDate: string
  issuer: string
  effectiveOn: string
  note: string
}

export interface Draft extends Decision {
  events: EventDraft[]
}

export const blankDecision: Decision = {
  decisionNumber: '',
  decisionDate: '',
  issuer: '',
  effectiveOn: '',
  note: '',
}

export const blankDraft: Draft = { ...blankDecision, events: [] }

const blankUnit: NewUnitDraft = { type: 'XA', code: '', name: '', parent: {} }

const newKey = () => crypto.randomUUID().slice(0, 8)

export const blankPart = (like: NewUnitDraft = blankUnit): PartDraft => ({
  ref: newKey(),
  into: '',
  unit: { ...like, code: '', name: '' },
  share: '',
})

/** @param levels that units have on the day before the reorganisation */
export const blankEvent = (kind: EventKind, levels: Level[]): EventDraft => ({
  key: newKey(),
  kind,
  units: [],
  outside: [],
  begun: blankUnit,
  parts: kind === 'SPLIT' ? [blankPart(), blankPart()] : [],
  sharesStated: false,
  children: [],
  name: '',
  code: '',
  type: 'PHUONG',
  parent: {},
  level: levels.includes('DISTRICT') ? 'DISTRICT' : 'COMMUNE',
})

/** The level of each type. The form asks only for the type, because it determines the level. */
export const levelOf: Record<UnitType, Level> = {
  QUOC_GIA: 'COUNTRY',
  TINH: 'PROVINCE',
  THANH_PHO_TRUNG_UONG: 'PROVINCE',
  HUYEN: 'DISTRICT',
  QUAN: 'DISTRICT',
  THI_XA: 'DISTRICT',
  THANH_PHO: 'DISTRICT',
  XA: 'COMMUNE',
  PHUONG: 'COMMUNE',
  THI_TRAN: 'COMMUNE',
  DAC_KHU: 'COMMUNE',
  THON: 'VILLAGE',
  TO_DAN_PHO: 'VILLAGE',
}

export const unitTypes = (Object.keys(levelOf) as UnitType[]).filter((type) => levelOf[type] !== 'COUNTRY')

/** A new unit with the type and parent of its predecessor as suggestion. */
export function likeUnit(unit: PickedUnit): NewUnitDraft {
  const parent = unit.ancestors?.at(-1)
  return { ...blankUnit, type: unit.type, parent: parent ? { unit: parent } : {} }
}

/** A unit that the document creates. It can be chosen as a parent, or as the unit that a part passes into. */
export interface Begun {
  ref: string
  type: UnitType
  name: string
}

export function begunUnits(events: EventDraft[]): Begun[] {
  return events.flatMap((event): Begun[] => {
    switch (event.kind) {
      case 'ESTABLISH':
      case 'MERGE':
        return [{ ref: event.key, type: event.begun.type, name: event.begun.name }]
      case 'ABSORB':
        return event.unit ? [{ ref: event.key, type: event.unit.type, name: event.unit.name }] : []
      case 'SPLIT':
        return event.parts
          .filter(({ into }) => into === '')
          .map(({ ref, unit }) => ({ ref, type: unit.type, name: unit.name }))
      default:
        return []
    }
  })
}
