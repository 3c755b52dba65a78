// Starts a Keycloak as `make run` does, and adds the realm of a deployment and one that plays the login system of a province.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchTools } from '../builds.mjs'
import { stopAll } from '../processes.mjs'
import { startKeycloak } from '../services.mjs'
import { readSettings } from '../settings.mjs'
import { Administration } from './administration.mjs'
import { home, Visitor } from './visitor.mjs'

/** Of everybody in the realm of the deployment. */
export const password = 'chín chiếc thuyền giấy'

/** The first administrator of Keycloak itself. */
export const chief = 'chief'

/** Each page has our style sheet, and needs no script of its own, which a strict policy would not run. */
function check({ id, html, text }) {
  assert.match(html, /<link rel="stylesheet" href="[^"]*\/login\/toso\/css\/toso\.css\?[0-9a-f]{8}">/, `${id}: ${text}`)
  assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/, id)
  assert.match(html, /<h1>\s*\S/, id)
}

async function freePort() {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}

export async function openDoor() {
  const settings = readSettings([], process.env)
  await fetchTools(settings)
  const data = mkdtempSync(join(tmpdir(), 'toso-door-'))
  const ports = { keycloak: await freePort(), web: new URL(home).port }
  const first = { KC_BOOTSTRAP_ADMIN_USERNAME: chief, KC_BOOTSTRAP_ADMIN_PASSWORD: password }
  Object.assign(process.env, first, Administration.environment)
  await startKeycloak({ data, logs: join(data, 'logs'), tools: settings.tools, ports })
  const url = `http://localhost:${ports.keycloak}`
  const administration = new Administration(url)
  await administration.createRealms()
  await administration.connectProvince()
  await administration.connectProvinceBySaml()
  /** The ids of all pages that a visitor has seen. */
  const pages = new Set()
  return {
    administration,
    pages,
    url,
    visitor: (realm = 'deploy') => new Visitor(`${url}/realms/${realm}`, { pages, check }),
    async close() {
      await stopAll(() => {})
      rmSync(data, { recursive: true, force: true })
    },
  }
}
