import type { MemberRole, NewMember } from '../../api/types'
import { clean, type FieldProblems } from './field-problems'

/** In the order in which a roster names them. */
export const memberRoles = ['LEADER', 'DEPUTY', 'SECRETARY', 'MEMBER'] as const

/** Somebody who joins, as they are typed. */
export interface MemberDraft {
  /** Of the row, so that taking one out leaves the others as they are. */
  key: string
  /** Somebody who is held already; then there is no name and no phone to type. */
  personId?: string
  name: string
  phone: string
  role: MemberRole
  position: string
  core: boolean
}

export const blankMember = (role: MemberRole): MemberDraft => ({
  key: crypto.randomUUID(),
  name: '',
  phone: '',
  role,
  position: '',
  core: false,
})

export function readMember(draft: MemberDraft, at: string, problems: FieldProblems): NewMember {
  const { personId, role, core } = draft
  const name = clean(draft.name)
  if (!personId && name === '') problems[`${at}/name`] = 'required'
  return {
    personId,
    name: personId ? undefined : name,
    phone: personId ? undefined : clean(draft.phone) || undefined,
    role,
    position: clean(draft.position) || undefined,
    core,
    trainings: [],
  }
}
