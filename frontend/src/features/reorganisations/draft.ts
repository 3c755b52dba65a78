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

/** A unit as it was picked, with the units above it on that day. */
export type PickedUnit = Pick<UnitRef, 'id' | 'level' | 'type' | 'code' | 'name'> & { ancestors?: UnitRef[] }

/** Of what a search or a list tells of a unit, only what is kept. */
export const pickedUnit = ({ id, level, type, code, name, ancestors }: PickedUnit): PickedUnit => ({
  id,
  level,
  type,
  code,
  name,
  ancestors,
})

/** An existing unit, or one that begins in the same document. */
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
  /** Percent as typed; empty where the document states none. */
  share: string
}

export interface OutsideDraft {
  name: string
  code: string
  within: string
}

export interface PartDraft {
  ref: string
  /** The ref of a unit that another event begins; empty where the part becomes a unit of its own. */
  into: string
  unit: NewUnitDraft
  share: string
}

/** Where a unit comes to lie that lay below one that is split or ends. */
export interface ChildDraft {
  unit: PickedUnit
  place: PlaceDraft
}

/** One thing that the document orders, as it is filled in. Which fields count is a matter of its kind. */
export interface EventDraft {
  /** Also the ref of the unit that it begins. */
  key: string
  kind: EventKind
  unit?: PickedUnit
  units: TakenDraft[]
  outside: OutsideDraft[]
  begun: NewUnitDraft
  parts: PartDraft[]
  /** Whether the document says how much each part is. */
  sharesStated: boolean
  children: ChildDraft[]
  name: string
  code: string
  type: UnitType
  parent: PlaceDraft
  level: Level
}

/** What stands at the head of a document, as it is typed. */
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

export const blankEvent = (kind: EventKind): EventDraft => ({
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
  level: 'DISTRICT',
})

/** A unit of one type is of one level, so only the type is asked for. */
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

/** What a new unit most likely is: what those are that it comes out of. */
export function likeUnit(unit: PickedUnit): NewUnitDraft {
  const parent = unit.ancestors?.at(-1)
  return { ...blankUnit, type: unit.type, parent: parent ? { unit: parent } : {} }
}

/** A unit that begins in the document, by its ref, to be chosen as a parent or as what a part passes into. */
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
