import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolve } from 'node:path'
import { readSettings, root } from './settings.mjs'

test('for ports the command line overrides the environment, and the environment the defaults', () => {
  assert.deepEqual(readSettings([], {}).ports, { web: 8080, api: 8081, keycloak: 8082, postgres: 8083 })
  assert.equal(readSettings([], { TOSO_DB_PORT: '5432' }).ports.postgres, 5432)
  assert.deepEqual(readSettings(['--ports', '9000'], { TOSO_DB_PORT: '5432' }).ports, {
    web: 9000,
    api: 9001,
    keycloak: 9002,
    postgres: 9003,
  })
})

test('an invalid port is an error that names the setting', () => {
  assert.throws(() => readSettings([], { TOSO_PORT: '80a' }), /TOSO_PORT is not a port: 80a/)
  assert.throws(() => readSettings(['--ports', 'x'], {}), /--ports is not a port: x/)
  assert.throws(() => readSettings([], { TOSO_API_PORT: '70000' }), /TOSO_API_PORT/)
})

test('a stack with its own data directory keeps its logs there', () => {
  const beside = readSettings(['--data', 'elsewhere'], {})
  assert.equal(beside.data, resolve('elsewhere'))
  assert.equal(beside.logs, resolve('elsewhere/logs'))
  assert.equal(readSettings([], {}).logs, resolve(root, '.local/logs'))
})
