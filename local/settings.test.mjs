import assert from 'node:assert/strict'
import { test } from 'node:test'
import { resolve } from 'node:path'
import { demoDates, readSettings, root } from './settings.mjs'

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

test('each day on which the demo begins has data of its own', () => {
  assert.equal(readSettings([], {}).date, '2022-07-13')
  assert.equal(readSettings([], { TOSO_DEMO_DATE: '' }).data, resolve(root, '.local/data'))
  const later = readSettings([], { TOSO_DEMO_DATE: demoDates.twoTiers.example })
  assert.equal(later.date, '2026-09-14')
  assert.equal(later.data, resolve(root, '.local/data-2026-09-14'))
  assert.equal(later.backups, resolve(root, '.local/backups-2026-09-14'))
})

test('a day without a demo is an error that names the days that have one', () => {
  for (const date of ['2026-01-31', '2027-01-01', '2026-02-30', '2022-07-14', '14/9/2026', 'x'])
    assert.throws(
      () => readSettings([], { TOSO_DEMO_DATE: date }),
      /TOSO_DEMO_DATE is .*2022-07-13, or on a day from 2026-02-01/,
    )
})
