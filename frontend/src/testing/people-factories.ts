import type { Assignment, Person, Slip } from '../features/people/types'
import { huuLien } from './factories'
import { id } from './units'

const held = { validFrom: '2022-06-01T00:00:00+07:00', validTo: '2023-01-01T00:00:00+07:00' }

export const slip: Slip = {
  code: '7KQM-W2XA-P9DT-HJ4C',
  link: '/kich-hoat#7KQM-W2XA-P9DT-HJ4C',
  expiresAt: '2022-07-16T16:05:00+07:00',
  removesSecondFactors: false,
}

export const person: Person = {
  id: id(701),
  version: 3,
  username: 'hoangthibe',
  fullName: 'Hoàng Thị Bé',
  unit: huuLien,
  successors: [],
  own: false,
  state: 'ACTIVE',
  phone: '09•• ••• 123',
  createdAt: '2022-06-01T08:00:00+07:00',
  createdByName: 'Phòng VHTT Hữu Lũng',
  roles: [{ assignmentId: id(711), unit: huuLien, role: 'REPORTER', ...held }],
  holdsMore: false,
  warnings: [],
  activated: true,
  allowedActions: ['EDIT', 'SUSPEND', 'MOVE', 'END', 'SLIP', 'GRANT'],
}

export const assignment: Assignment = {
  id: id(711),
  version: 5,
  subject: 'subject',
  unit: huuLien,
  role: 'REPORTER',
  when: 'CURRENT',
  ...held,
  grantedByName: 'Phòng VHTT Hữu Lũng',
  reason: 'Quyết định 12/QĐ-UBND',
  allowedActions: ['CHANGE', 'END'],
}
