import type { NewTeam } from '../../api/types'
import { readDate, readDecision, type DecisionDraft } from './decision-draft'
import { clean, type FieldProblems } from './field-problems'
import { blankMember, readMember, type MemberDraft } from './member-draft'

export interface FoundingDraft {
  level: NewTeam['level']
  /** Undefined until the user types a name; then the usual name is used. */
  name?: string
  validFrom: string
  founding: DecisionDraft
  villageIds: string[]
  members: MemberDraft[]
}

export const blankFounding = (): FoundingDraft => ({
  level: 'VILLAGE',
  validFrom: '',
  founding: { number: '', date: '', signer: '' },
  villageIds: [],
  members: [blankMember('LEADER'), blankMember('DEPUTY'), blankMember('MEMBER')],
})

/** Reads the form: the request body, and the problems by field. */
export function readFounding(draft: FoundingDraft, unitId: string): { body: NewTeam; problems: FieldProblems } {
  const problems: FieldProblems = {}
  const { level } = draft
  // Read the fields in the order of the form, because the summary lists problems in this order.
  const validFrom = readDate(draft.validFrom, '/validFrom', problems)
  if (level === 'VILLAGE' && draft.villageIds.length === 0) problems['/villageIds'] = 'required'
  const name = clean(draft.name ?? '')
  if (name === '') problems['/name'] = 'required'
  const body = {
    level,
    unitId,
    name,
    validFrom,
    founding: readDecision(draft.founding, '/founding', problems),
    villageIds: level === 'VILLAGE' ? draft.villageIds : [],
    members: draft.members.map((member, index) => readMember(member, `/members/${index}`, problems)),
  }
  return { body, problems }
}
