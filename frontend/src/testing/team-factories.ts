import type { Reconstitution, Team, TeamCounts, TeamCoverage, TeamMember, UnitRef } from '../api/types'
import { clock, huuLien, huuLung, yenBinh } from './factories'

const id = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const village = (number: number, name: string): UnitRef => ({ id: id(number), level: 'VILLAGE', type: 'THON', name })

export const naLuot = village(101, 'Nà Lượt')
export const langMy = village(102, 'Làng Mỹ')

export const founding = { number: '45/QĐ-UBND', date: '2022-04-12', signer: 'Chủ tịch UBND xã Yên Bình' }

const counts = (more: Partial<TeamCounts> = {}): TeamCounts => ({
  communes: 1,
  communesWithTeam: 1,
  communesWithVillageTeam: 1,
  villages: 2,
  villagesWithTeam: 2,
  villagesWithoutTeam: 0,
  teams: 2,
  communeTeams: 1,
  villageTeams: 1,
  members: 10,
  vacantLeaders: 0,
  teamsOfEndedVillages: 0,
  teamsOfEndedUnits: 0,
  ...more,
})

export const coverage: TeamCoverage = {
  unit: huuLung,
  asOf: clock.today,
  mayFound: false,
  total: counts({
    communes: 2,
    communesWithTeam: 1,
    villages: 4,
    villagesWithTeam: 3,
    villagesWithoutTeam: 1,
    vacantLeaders: 1,
  }),
  rows: [
    { unit: yenBinh, counts: counts(), mayFound: false },
    {
      unit: huuLien,
      counts: counts({ communesWithTeam: 0, villagesWithTeam: 1, villagesWithoutTeam: 1, vacantLeaders: 1 }),
      mayFound: false,
    },
  ],
}

export const team: Team = {
  id: id(111),
  version: 3,
  level: 'VILLAGE',
  unit: yenBinh,
  name: 'Tổ công nghệ số cộng đồng thôn Nà Lượt',
  status: 'ACTIVE',
  validFrom: '2022-04-15',
  founding,
  members: 2,
  leader: { memberId: id(121), name: 'Lương Văn Đạt' },
  villages: [{ unit: naLuot, validFrom: '2022-04-15' }],
  allowedActions: ['EDIT', 'RECONSTITUTE', 'DISSOLVE', 'READ_ROSTER', 'READ_PHONES', 'ERASE'],
}

const member = (number: number, name: string, more: Partial<TeamMember> = {}): TeamMember => ({
  id: id(number),
  personId: id(number + 10),
  personVersion: 0,
  name,
  role: 'MEMBER',
  core: false,
  joinedOn: '2022-04-15',
  joinedBy: founding,
  trainings: [],
  erased: false,
  ...more,
})

export const dat = member(121, 'Lương Văn Đạt', { role: 'LEADER', phone: '09•• ••• 123', position: 'Trưởng thôn' })
export const sen = member(122, 'Vi Thị Sen', {
  trainings: [{ date: '2022-05-20', subject: 'Kỹ năng số cơ bản cho người dân' }],
})
export const be = member(123, 'Hoàng Thị Bé', { role: 'LEADER', joinedOn: '2022-07-12' })

export const reconstitution: Reconstitution = {
  id: id(131),
  teamId: team.id,
  version: 4,
  effectiveOn: '2022-07-12',
  decision: { number: '71/QĐ-UBND', date: '2022-07-10', signer: founding.signer },
  joined: [{ memberId: be.id, name: be.name, role: 'LEADER' }],
  left: [{ memberId: dat.id, name: dat.name, role: 'LEADER' }],
  roles: [],
  villagesAdded: [],
  villagesRemoved: [],
  recordedAt: '2022-07-13T09:00:00Z',
  recordedBy: 'Cán bộ xã Yên Bình',
}
