import type { Schemas } from '../../api/types'

export type Person = Schemas['PersonView']
export type PersonState = Schemas['PersonState']
export type PersonAction = Schemas['PersonAction']
export type NewPerson = Schemas['NewPerson']
export type PersonEdit = Schemas['PersonEdit']
export type PersonMove = Schemas['PersonMove']
export type Slip = Schemas['Slip']
export type Role = Schemas['Role']
export type Assignment = Schemas['AssignmentView']
export type AssignmentEdit = Schemas['AssignmentEdit']
export type NewAssignment = Schemas['NewAssignment']
