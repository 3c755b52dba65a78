// The variables of a deployment: what the documents name, what docker-compose.yml and the scripts of deploy take, what
// deploy/env.example offers.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../settings.mjs'
import { compose, environmentLines, secretsOf, serviceLines, services } from './compose.mjs'

const read = (file) => readFileSync(join(root, file), 'utf8')

/** The demo's accounts exist in the realm of the local stack only. */
const notDeployed = ['TOSO_DEMO_ENABLED']

/** Those in the section on the local stack are not of a deployment. */
const documented = new Set(
  [read('README.md'), read('docs/operations.md').replace(/^## The local stack$[^]*?(?=^## |$(?![^]))/m, '')]
    .flatMap((text) => text.match(/\b(?:TOSO|QUARKUS)_[A-Z_]+/g))
    .filter((name) => name !== null && !notDeployed.includes(name)),
)

/** Variables of our own programs, with their values; empty for those that Compose takes from .env. */
const passed = new Map(['backend', 'frontend'].flatMap(environmentLines))
const secrets = secretsOf('backend').map(({ target }) => target)

const interpolated = [...compose.matchAll(/\$\{([A-Z_]+)(:\?)?/g)].map(([, name, required]) => ({ name, required }))
const required = new Set(interpolated.filter((one) => one.required).map(({ name }) => name))
const taken = new Set([
  ...interpolated.map(({ name }) => name),
  ...[...passed].filter(([, value]) => value === '').map(([name]) => name),
])

const ofScripts = ['deploy/backup', 'deploy/restore'].flatMap((file) => read(file).match(/\bTOSO_[A-Z_]+/g))

const offered = new Map(
  [...read('deploy/env.example').matchAll(/^(#?)([A-Z_]+)=/gm)].map(([, comment, name]) => [name, comment === '#']),
)

const sorted = (names) => [...new Set(names)].filter((name) => /^(TOSO|QUARKUS)_/.test(name)).sort()

test('docker-compose.yml and the scripts take every variable that the documents name, and no other', () => {
  assert.deepEqual(sorted([...passed.keys(), ...secrets, ...taken, ...ofScripts]), sorted(documented))
})

test('deploy/env.example offers every variable that docker-compose.yml takes from .env, and no other', () => {
  assert.deepEqual(sorted(offered.keys()), sorted(taken))
})

test('deploy/env.example comments out no variable that is required', () => {
  assert.deepEqual(
    [...required].filter((name) => offered.get(name)),
    [],
  )
})

test('every service is hardened: no root, no capabilities, read-only, with limits', () => {
  assert.deepEqual(services, ['postgres', 'keycloak', 'backend', 'frontend'])
  for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true', 'max-size: 10m'])
    assert.ok(/^x-hardened:[^]*?(?=^services:)/m.exec(compose)[0].includes(line), line)
  for (const service of services) {
    const lines = serviceLines(service)
    assert.match(lines, /^ {4}<<: \*hardened$/m, service)
    assert.match(lines, /^ {4}user: "[1-9]\d*:\d+"$/m, service)
    assert.match(lines, /^ {4}mem_limit: \S+$/m, service)
    assert.match(lines, /^ {4}pids_limit: \d+$/m, service)
    assert.doesNotMatch(lines, /privileged|cap_add|network_mode|docker\.sock/, service)
  }
})

test('only nginx publishes a port, only backend and Keycloak reach the database, and that has no way out', () => {
  const withPorts = services.filter((service) => /^ {4}ports:/m.test(serviceLines(service)))
  assert.deepEqual(withPorts, ['frontend'])
  const withDatabase = services.filter((service) => /^ {4}networks: \[.*\bdatabase\b/m.test(serviceLines(service)))
  assert.deepEqual(withDatabase, ['postgres', 'keycloak', 'backend'])
  assert.match(serviceLines('postgres'), /^ {4}networks: \[database\]$/m)
  assert.match(compose, /^ {2}database:\n {4}internal: true$/m)
})

test('no password stands in the environment of a container', () => {
  for (const service of services) {
    const names = environmentLines(service).map(([name]) => name)
    assert.deepEqual(
      names.filter((name) => /PASSWORD|SECRET/.test(name) && !name.endsWith('_FILE')),
      [],
      service,
    )
  }
  assert.deepEqual(
    sorted(offered.keys()).filter((name) => /PASSWORD|SECRET/.test(name)),
    [],
  )
})
