import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from './settings.mjs'
import { deployed, mavenUpdates, npmUpdates, pinned, strayImages } from './updates.mjs'

const listed = `[INFO] The following version properties are referencing the newest available version:
[INFO]   \${poi.version} ......................... 5.5.1
[INFO] The following version property updates are available:
[INFO]   \${assertj.version} ........... 3.27.6 -> 3.27.7
[INFO]   org.keycloak:keycloak-quarkus-dist ..... 26.7.3 -> 26.7.4
`

test('updates from Maven are the lines with an arrow', () => {
  assert.deepEqual(mavenUpdates(listed, 0), [
    { name: 'assertj', current: '3.27.6', newest: '3.27.7' },
    { name: 'org.keycloak:keycloak-quarkus-dist', current: '26.7.3', newest: '26.7.4' },
  ])
})

test('output of Maven that comes from its cache is ignored', () => {
  assert.equal(mavenUpdates(`[WARNING] Could not transfer metadata a:b from/to central\n${listed}`, 0), undefined)
  assert.equal(mavenUpdates(listed, 1), undefined)
})

test('updates from npm differ from a failure of npm', () => {
  assert.deepEqual(npmUpdates('{"vite":{"current":"8.3.8","wanted":"8.3.8","latest":"8.4.0"}}'), [
    { name: 'vite', current: '8.3.8', newest: '8.4.0' },
  ])
  assert.deepEqual(npmUpdates(''), [])
  assert.equal(npmUpdates('{"error":{"code":"ECONNREFUSED"}}'), undefined)
  assert.equal(npmUpdates('npm error'), undefined)
})

test('pinned versions are read from the POM, and a missing one is an error', () => {
  const local = readFileSync(join(root, 'local', 'pom.xml'), 'utf8')
  assert.match(pinned(local, 'keycloak.version'), /^\d+\.\d+\.\d+$/)
  assert.throws(() => pinned(local, 'oracle.version'), /oracle\.version/)
})

test('an image with another version than the local stack is reported', () => {
  const files = 'image: postgres:18\nFROM keycloak/keycloak:26.7.30\n'
  assert.deepEqual(strayImages(files, '26.7.3', '18.6.0'), ['keycloak/keycloak:26.7.3'])
  assert.deepEqual(strayImages('image: postgres:17\n', '1', '18.6.0'), ['keycloak/keycloak:1', 'postgres:18'])
})

test('the deployment has the versions of the local stack', () => {
  const local = readFileSync(join(root, 'local', 'pom.xml'), 'utf8')
  assert.deepEqual(strayImages(deployed(), pinned(local, 'keycloak.version'), pinned(local, 'postgres.version')), [])
})
