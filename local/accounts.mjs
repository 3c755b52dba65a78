// Reads the demo's accounts from the backend's resources, for Keycloak's realm and for the list that `make run` prints.

import { pbkdf2Sync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { demoDates, root } from './settings.mjs'

export const demoPassword = 'toso-demo'

const columns = ['username', 'subject', 'name', 'role', 'unit_level', 'unit_code', 'unit_since']

const demo = join(root, 'backend/src/main/resources/demo')

/** The accounts of the demo that begins on a day. */
export function accountsOf(date = demoDates.first) {
  const folders = date === demoDates.first ? ['.', 'cao-bang'] : ['2026']
  return folders.flatMap((folder) => readAccounts(join(demo, folder, 'accounts.csv')))
}

export function readAccounts(file) {
  const [head, ...rows] = readFileSync(file, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(','))
  if (head.join() !== columns.join()) throw new Error(`${file}: expected the columns ${columns.join()}`)
  return rows.map((row) => {
    if (row.length !== columns.length) throw new Error(`${file}: not ${columns.length} fields: ${row.join()}`)
    return Object.fromEntries(columns.map((column, index) => [column, row[index].trim()]))
  })
}

export function realmWithAccounts(realm, accounts) {
  const credentials = [demoCredential()]
  return {
    ...realm,
    // The demo asks its administrators for no second factor: a visitor should not have to register a phone.
    groups: realm.groups.map((group) => ({ ...group, realmRoles: [] })),
    users: [
      ...realm.users,
      ...accounts.map(({ username, subject, name, role }) => ({
        // Keycloak puts the user's id into tokens as the subject, and the backend identifies accounts by it.
        id: subject,
        username,
        firstName: name,
        enabled: true,
        attributes: { locale: ['vi'] },
        // The default role of users, such as the right to change one's own password. An import must name it.
        realmRoles: [`default-roles-${realm.realm}`],
        groups: role.includes('ADMINISTRATOR') ? ['/administrators'] : [],
        credentials,
      })),
    ],
  }
}

/** Hashes the published demo password once and with few iterations; Keycloak would need 20 seconds for all accounts. */
function demoCredential() {
  const iterations = 1000
  const salt = Buffer.from('salt of the demo')
  const value = pbkdf2Sync(demoPassword, salt, iterations, 64, 'sha512').toString('base64')
  return {
    type: 'password',
    credentialData: JSON.stringify({ algorithm: 'pbkdf2-sha512', hashIterations: iterations }),
    secretData: JSON.stringify({ value, salt: salt.toString('base64') }),
  }
}

/** What `make run` prints about the accounts of the demo that begins on a day, and how to start the other one. */
export function accountLines(date, accounts = accountsOf(date)) {
  const isFirst = date === demoDates.first
  return [
    `Demo accounts, password ${demoPassword}:`,
    ...(isFirst ? districtLines(accounts) : accounts.map(line)),
    '',
    isFirst
      ? `Today's two tiers, a province above its communes: make run date=${demoDates.twoTiers.example}`
      : 'The demo of 13/7/2022, with districts: make run',
  ]
}

const line = ({ username, name, role }) => `  ${username.padEnd(18)}${role.padEnd(27)}${name}`

function districtLines(accounts) {
  const reporters = accounts.filter((account) => account.role === 'REPORTER')
  const others = accounts.filter((account) => account.role !== 'REPORTER')
  const later = reporters.filter((account) => account.unit_since !== '')
  const example = reporters.find((account) => account.username === 'xa.huulien')
  return [
    ...[...others, example].map(line),
    `  xa.<commune>, without diacritics and spaces: a reporter for each of ${reporters.length - later.length} communes of 2022,`,
    `  xa.<commune>.2025 and .2024: for each of the ${later.length} that came after (xa.huulien.2025)`,
  ]
}
