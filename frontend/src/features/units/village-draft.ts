import type { NewReorganisation, UnitRef, UnitView } from '../../api/types'
import { parseDate } from '../../shared/dates'

export type VillageWork =
  { kind: 'ESTABLISH' } | { kind: 'MERGE'; villages: UnitRef[] } | { kind: 'RENAME' | 'END'; village: UnitRef }

/** The decision behind a change. It is suggested for the next change, because one decision can order several. */
export interface Decision {
  decisionNumber: string
  decisionDate: string
  issuer: string
  effectiveOn: string
}

export interface VillageDraft extends Decision {
  /** Names of new villages, one per line. */
  names: string
  type: 'THON' | 'TO_DAN_PHO'
}

type VillageProblem = 'required' | 'date'

interface Read {
  reorganisation?: NewReorganisation
  problems: Partial<Record<keyof VillageDraft, VillageProblem>>
}

const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Reads the form: a reorganisation of the commune's villages, or the problems by field. */
export function readVillages(draft: VillageDraft, work: VillageWork, commune: Pick<UnitView, 'id'>): Read {
  const problems: Read['problems'] = {}
  const names = draft.names.split('\n').map(plain).filter(Boolean)
  if (work.kind !== 'END' && names.length === 0) problems.names = 'required'
  for (const field of ['decisionNumber', 'issuer'] as const)
    if (plain(draft[field]) === '') problems[field] = 'required'
  const dates = { decisionDate: parseDate(draft.decisionDate), effectiveOn: parseDate(draft.effectiveOn) }
  for (const field of ['decisionDate', 'effectiveOn'] as const)
    if (!dates[field]) problems[field] = draft[field].trim() === '' ? 'required' : 'date'
  const { decisionDate, effectiveOn } = dates
  if (Object.keys(problems).length > 0 || !decisionDate || !effectiveOn) return { problems }
  return {
    problems,
    reorganisation: {
      decisionNumber: plain(draft.decisionNumber),
      decisionDate,
      issuer: plain(draft.issuer),
      effectiveOn,
      events: eventsOf(work, names, draft.type, commune.id),
    },
  }
}

function eventsOf(
  work: VillageWork,
  names: string[],
  type: VillageDraft['type'],
  communeId: string,
): NewReorganisation['events'] {
  const [name = ''] = names
  const unit = (index: number, called: string) => ({
    ref: `new-${index + 1}`,
    level: 'VILLAGE' as const,
    type,
    name: called,
    parent: { id: communeId },
  })
  switch (work.kind) {
    case 'ESTABLISH':
      return names.map((each, index) => ({ kind: 'ESTABLISH', unit: unit(index, each) }))
    case 'MERGE':
      return [
        {
          kind: 'MERGE',
          unit: unit(0, name),
          predecessors: work.villages.map(({ id }) => ({ unitId: id, extent: 'WHOLE' })),
        },
      ]
    case 'RENAME':
      return [{ kind: 'RENAME', unitId: work.village.id, name }]
    case 'END':
      return [{ kind: 'END', unitId: work.village.id }]
  }
}
