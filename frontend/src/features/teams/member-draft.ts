import type { MemberRole, NewMember } from '../../api/types'
import { clean, type FieldProblems } from './field-problems'

/** Roles in the order of a roster. */
export const memberRoles = ['LEADER', 'DEPUTY', 'SECRETARY', 'MEMBER'] as const

/** The typed values of a joining member. */
export interface MemberDraft {
  /** React key of the row, so that removing a row keeps the others. */
  key: string
  /** Id of a known person; then name and phone are not typed. */
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
