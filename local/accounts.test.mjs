import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountLines, readAccounts, realmWithAccounts } from './accounts.mjs'
import { root } from './settings.mjs'

const realm = JSON.parse(readFileSync(join(root, 'deploy/keycloak/toso-realm.json'), 'utf8'))

test('the realm that is deployed has only the account of the backend; the demo adds one for each account', () => {
  const accounts = readAccounts()
  const own = ['service-account-toso-backend']
  assert.deepEqual(
    realm.users.map((user) => user.username),
    own,
  )
  const demo = realmWithAccounts(realm, accounts)
  assert.deepEqual({ ...demo, users: realm.users, groups: realm.groups }, realm)
  assert.deepEqual(
    demo.users.map((user) => user.username),
    [...own, ...accounts.map((account) => account.username)],
  )
})

test('administrators are in the group that needs a second factor when deployed, and none in the demo', () => {
  const accounts = readAccounts()
  const demo = realmWithAccounts(realm, accounts)
  assert.deepEqual(realm.groups, [{ name: 'administrators', realmRoles: ['second-factor'] }])
  assert.deepEqual(demo.groups, [{ name: 'administrators', realmRoles: [] }])
  assert.deepEqual(
    demo.users.filter(({ groups }) => groups?.length > 0).map(({ username, groups: [group] }) => [username, group]),
    accounts.filter(({ role }) => role === 'ADMINISTRATOR').map(({ username }) => [username, '/administrators']),
  )
})

test('the backend may manage accounts, and nothing else of the realm', () => {
  assert.deepEqual(realm.users[0].clientRoles, {
    'realm-management': ['manage-users', 'query-users', 'view-users', 'manage-clients'],
  })
  assert.equal(realm.users[0].realmRoles, undefined)
  assert.equal(realm.users[0].credentials, undefined)
})

test('every account has a subject of its own', () => {
  const accounts = readAccounts()
  assert.equal(new Set(accounts.map((account) => account.subject)).size, accounts.length)
  for (const { subject, username } of accounts)
    assert.match(subject, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, username)
})

test('the printed list has the password and all accounts except most of the communes', () => {
  const lines = accountLines(readAccounts()).join('\n')
  for (const words of ['toso-demo', 'trunguong', 'huyen.huulung', 'xa.huulien', '38 communes', 'xa.huulien.2025']) {
    assert.ok(lines.includes(words), words)
  }
  assert.ok(!lines.includes('xa.yenbinh'))
})

test('a row with too many fields is an error', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'toso-')), 'accounts.csv')
  writeFileSync(
    file,
    'username,subject,name,role,unit_level,unit_code,unit_since\nxa.a,1,Cán bộ xã A, B,REPORTER,COMMUNE,1,\n',
  )
  assert.throws(() => readAccounts(file), /not 7 fields/)
})
