import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { accountsOf } from './accounts.mjs'
import { prepareRealm } from './services.mjs'

test('with another address Keycloak begins anew, and with the first one it has its accounts again', () => {
  const folder = mkdtempSync(join(tmpdir(), 'toso-services-'))
  const database = join(folder, 'keycloak')
  const accounts = join(database, 'h2.mv.db')
  const start = (port) => {
    const realm = prepareRealm(folder, database, `http://localhost:${port}`, accountsOf())
    const found = existsSync(accounts) ? readFileSync(accounts, 'utf8') : 'none'
    writeFileSync(accounts, `of ${port}`)
    realm.remember()
    return [realm.what, found]
  }
  assert.deepEqual(start(8080), ['Starting Keycloak with a new demo realm', 'none'])
  assert.deepEqual(start(8080), ['Starting Keycloak', 'of 8080'])
  const [what, found] = start(8090)
  assert.match(what, /new demo realm; the accounts until now stay in .*keycloak-[0-9a-f]{8}$/)
  assert.equal(found, 'none')
  assert.equal(start(9000)[1], 'none')
  for (const port of [8080, 8090, 9000]) {
    const [again, kept] = start(port)
    assert.match(again, /with the accounts that it had with this address and realm; the accounts until now stay in/)
    assert.equal(kept, `of ${port}`)
  }
  rmSync(folder, { recursive: true })
})
