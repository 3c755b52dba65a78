import { expect, test } from 'vitest'
import { huuLien } from '../../../testing/factories'
import { dat, founding, sen, team } from '../../../testing/team-factories'
import { blankReconstitution, fieldOf, memberPointer, readReconstitution, rosterAfter } from './draft'

const roster = [dat, sen]
const typed = {
  ...blankReconstitution(team, founding),
  effectiveOn: '12/7/2022',
  decision: { number: '71/QĐ-UBND', date: '10/7/2022', signer: founding.signer },
}

test('unchanged values are not sent', () => {
  const { body, problems } = readReconstitution({ ...typed, changes: { [sen.id]: 'MEMBER' } }, team, roster)
  expect(problems).toEqual({})
  expect(body).toMatchObject({ joins: [], leaves: [], roles: [] })
  expect([body.name, body.unitId, body.villageIds, body.note]).toEqual([undefined, undefined, undefined, undefined])
})

test('a team of an ended commune needs a new commune; a single successor is chosen automatically', () => {
  const moving = { ...team, unitEndedOn: '2022-07-01', successors: [team.unit, huuLien] }
  expect(readReconstitution(typed, moving, roster).problems).toEqual({ '/unitId': 'required' })
  const only = { ...moving, successors: [huuLien] }
  expect(blankReconstitution(only, founding).unitId).toBe(huuLien.id)
})

test('violations about members of the roster belong to their rows', () => {
  const changes = { [dat.id]: 'LEAVE', [sen.id]: 'LEADER' } as const
  const { body } = readReconstitution({ ...typed, changes }, team, roster)
  const field = fieldOf(body)
  expect(field('/leaves/0')).toBe(memberPointer(dat.id))
  expect(field('/roles/0/role')).toBe(memberPointer(sen.id))
  expect(field('/villageIds/3')).toBe('/villageIds')
  expect(field('/joins/0/phone')).toBe('/joins/0/phone')
  expect(rosterAfter(body, roster, String)).toEqual([{ name: sen.name, role: 'LEADER' }])
})
