import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountLines, accountsOf, readAccounts, realmWithAccounts } from './accounts.mjs'
import { demoDates, root } from './settings.mjs'

const realm = JSON.parse(readFileSync(join(root, 'deploy/keycloak/toso-realm.json'), 'utf8'))

test('the realm that is deployed has only the account of the backend; the demo adds one for each account', () => {
  const accounts = accountsOf()
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
  const accounts = accountsOf()
  const demo = realmWithAccounts(realm, accounts)
  assert.deepEqual(realm.groups, [{ name: 'administrators', realmRoles: ['second-factor'] }])
  assert.deepEqual(demo.groups, [{ name: 'administrators', realmRoles: [] }])
  assert.deepEqual(
    demo.users.filter(({ groups }) => groups?.length > 0).map(({ username, groups: [group] }) => [username, group]),
    accounts.filter(({ role }) => role.includes('ADMINISTRATOR')).map(({ username }) => [username, '/administrators']),
  )
})

test('the backend may manage accounts, and nothing else of the realm', () => {
  assert.deepEqual(realm.users[0].clientRoles, {
    'realm-management': ['manage-users', 'query-users', 'view-users', 'manage-clients'],
  })
  assert.equal(realm.users[0].realmRoles, undefined)
  assert.equal(realm.users[0].credentials, undefined)
})

for (const date of [demoDates.first, demoDates.twoTiers.example]) {
  test(`every account of ${date} has a subject and a name of its own`, () => {
    const accounts = accountsOf(date)
    for (const key of ['subject', 'username'])
      assert.equal(new Set(accounts.map((account) => account[key])).size, accounts.length, key)
    for (const { subject, username } of accounts)
      assert.match(subject, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, username)
  })
}

test('the printed list has the password, all accounts except most of the communes, and how to start in 2026', () => {
  const lines = accountLines(demoDates.first).join('\n')
  const accounts = ['trunguong', 'tinh.caobang', 'huyen.huulung', 'xa.huulien', '41 communes', 'xa.huulien.2025']
  for (const words of ['toso-demo', ...accounts, 'make run date=2026-09-14']) assert.ok(lines.includes(words), words)
  assert.ok(!lines.includes('xa.yenbinh'))
})

test('the list of a day of 2026 has every account of that demo, and no district', () => {
  const lines = accountLines('2026-03-02').join('\n')
  for (const words of ['tinh.langson', 'so.khcn', 'xa.huulien', 'phuong.dongkinh', 'thon.banpo'])
    assert.ok(lines.includes(words), words)
  assert.ok(!/huyen\.|huyện/i.test(lines))
})

test('a row with too many fields is an error', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'toso-')), 'accounts.csv')
  writeFileSync(
    file,
    'username,subject,name,role,unit_level,unit_code,unit_since\nxa.a,1,Cán bộ xã A, B,REPORTER,COMMUNE,1,\n',
  )
  assert.throws(() => readAccounts(file), /not 7 fields/)
})
