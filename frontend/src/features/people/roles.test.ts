import { expect, test } from 'vitest'
import { huuLien, huuLung } from '../../testing/factories'
import { roleIn, rolesIn } from './roles'

test('the usual role of the level comes first, and leaders of teams only in villages', () => {
  expect(rolesIn(huuLien)[0]).toBe('REPORTER')
  expect(rolesIn(huuLung)[0]).toBe('CONSOLIDATOR')
  expect(rolesIn(huuLien)).not.toContain('TEAM_LEAD')
  expect(rolesIn({ ...huuLien, level: 'VILLAGE' })[0]).toBe('TEAM_LEAD')
})

test('a chosen role stays where it can be held', () => {
  expect(roleIn(huuLung, 'REPORTER')).toBe('REPORTER')
  expect(roleIn(huuLien, 'TEAM_LEAD')).toBe('REPORTER')
  expect(roleIn(huuLien, '')).toBe('')
  expect(roleIn(huuLung, undefined)).toBe('CONSOLIDATOR')
})
