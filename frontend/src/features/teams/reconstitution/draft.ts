import type { MemberRole, NewReconstitution, Team, TeamDecision, TeamMember } from '../../../api/types'
import { readDate, readDecision, type DecisionDraft } from '../decision-draft'
import { clean, type FieldProblems } from '../field-problems'
import { readMember, type MemberDraft } from '../member-draft'

/** A change of a member: a new role, or leaving. */
export type Change = MemberRole | 'LEAVE'

export interface ReconstitutionDraft {
  effectiveOn: string
  decision: DecisionDraft
  /** Changes by membership id; members without an entry do not change. */
  changes: Record<string, Change>
  joins: MemberDraft[]
  /** Undefined until the villages are changed. */
  villageIds?: string[]
  name: string
  unitId: string
  note: string
}

/** @param latest the last decision about the team; its signer is suggested for the new one */
export const blankReconstitution = (team: Team, latest: TeamDecision): ReconstitutionDraft => ({
  effectiveOn: '',
  decision: { number: '', date: '', signer: latest.signer },
  changes: {},
  joins: [],
  name: team.name,
  unitId: team.successors?.length === 1 ? (team.successors[0]?.id ?? '') : '',
  note: '',
})

export const memberPointer = (id: string) => `/members/${id}`

/** Reads the form: the request body, and the problems by field. */
export function readReconstitution(draft: ReconstitutionDraft, team: Team, roster: TeamMember[]) {
  const problems: FieldProblems = {}
  const changed = roster.flatMap(({ id, role }) => {
    const to = draft.changes[id]
    return to && to !== role ? [{ memberId: id, to }] : []
  })
  // Read the fields in the order of the form, because the summary lists problems in this order.
  const decision = readDecision(draft.decision, '/decision', problems)
  const effectiveOn = readDate(draft.effectiveOn, '/effectiveOn', problems)
  if (team.successors?.length && draft.unitId === '') problems['/unitId'] = 'required'
  const joins = draft.joins.map((member, index) => readMember(member, `/joins/${index}`, problems))
  const name = clean(draft.name)
  if (name === '') problems['/name'] = 'required'
  const body: NewReconstitution = {
    effectiveOn,
    decision,
    joins,
    leaves: changed.filter(({ to }) => to === 'LEAVE').map(({ memberId }) => memberId),
    roles: changed.flatMap(({ memberId, to }) => (to === 'LEAVE' ? [] : [{ memberId, role: to }])),
    villageIds: draft.villageIds,
    name: name === team.name ? undefined : name,
    unitId: draft.unitId || undefined,
    note: clean(draft.note) || undefined,
  }
  return { body, problems }
}

/** Maps a JSON pointer of the request to its field. Members of the roster have one field per person. */
export function fieldOf(body: NewReconstitution) {
  return (pointer: string): string => {
    const [, list, index] = pointer.split('/')
    const leaving = list === 'leaves' ? body.leaves[Number(index)] : undefined
    const changing = list === 'roles' ? body.roles[Number(index)]?.memberId : undefined
    const id = leaving ?? changing
    if (id) return memberPointer(id)
    return list === 'villageIds' ? '/villageIds' : pointer
  }
}

export interface Seat {
  name: string
  role: MemberRole
}

/** The roster after the reconstitution, for the check before sending. */
export function rosterAfter(
  body: NewReconstitution,
  roster: TeamMember[],
  nameOf: (personId: string) => string,
): Seat[] {
  const staying = roster.filter(({ id }) => !body.leaves.includes(id))
  return [
    ...staying.map(({ id, name, role }) => ({
      name,
      role: body.roles.find(({ memberId }) => memberId === id)?.role ?? role,
    })),
    ...body.joins.map(({ personId, name, role }) => ({ name: name ?? nameOf(personId ?? ''), role })),
  ]
}
