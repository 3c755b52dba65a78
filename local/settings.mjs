// Directories and ports of the stack. The command line overrides the environment, and the environment the defaults.

import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Failure } from './say.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))
const local = join(root, '.local')

/** For runs that send more in a minute than many people: a million requests of each kind. */
export const manyRequests = Object.fromEntries(
  ['READ', 'SEARCH', 'HEAVY', 'WRITE', 'SUBMIT', 'ADDRESS', 'ANONYMOUS'].map((budget) => [
    `TOSO_RATE_${budget}`,
    '1000000',
  ]),
)

/** For each port: the name in messages, the environment variable, and the default. */
export const portNames = {
  web: { name: 'the SPA', variable: 'TOSO_PORT', number: 8080 },
  api: { name: 'the backend', variable: 'TOSO_API_PORT', number: 8081 },
  keycloak: { name: 'Keycloak', variable: 'TOSO_KEYCLOAK_PORT', number: 8082 },
  postgres: { name: 'PostgreSQL', variable: 'TOSO_DB_PORT', number: 8083 },
}

/** The days on which the demo can begin: the day of the district's document, or one of these with two tiers. */
export const demoDates = {
  first: '2022-07-13',
  twoTiers: { from: '2026-02-01', to: '2026-12-31', example: '2026-09-14' },
}

const usage = `Usage: node local/stack.mjs [--data DIR] [--ports BASE] [--fresh] [--built] [--dev]
  --data DIR    keep this stack's data, logs and copies in DIR (default .local/data)
  --ports BASE  listen on BASE to BASE+3 instead of ${Object.values(portNames)
    .map((port) => port.variable)
    .join(', ')}
  --fresh       start with empty databases
  --built       use the last build as it is
  --dev         reload the backend and the SPA when their sources change
TOSO_DEMO_DATE is the day on which the demo begins: ${demoDates.first}, or from ${demoDates.twoTiers.from} to ${demoDates.twoTiers.to}`

/**
 * Where a stack of the journeys through the browser runs.
 *
 * @param index of the stack, from 0
 * @returns its first port, that of the SPA, and the folder of its data
 */
export function journeyStack(index) {
  const first = Number(process.env.TOSO_E2E_PORTS ?? 8180)
  return {
    port: first + index * Object.keys(portNames).length,
    data: join(local, index === 0 ? 'e2e' : `e2e-${index + 1}`),
  }
}

/** @returns all settings, or `{ help }` if the user asked for help. Throws a Failure for an invalid argument or port */
export function readSettings(args, env) {
  let given
  try {
    given = parseArgs({
      args,
      options: {
        data: { type: 'string' },
        ports: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        built: { type: 'boolean', default: false },
        dev: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values
  } catch (error) {
    throw new Failure(`${error.message}\n${usage}`)
  }
  if (given.help) return { help: usage }
  const date = readDate(env)
  const ofDate = (name) => join(local, date === demoDates.first ? name : `${name}-${date}`)
  const data = given.data ? resolve(given.data) : ofDate('data')
  return {
    date,
    data,
    logs: given.data ? join(data, 'logs') : join(local, 'logs'),
    tools: join(local, 'tools'),
    builds: join(local, 'builds'),
    backups: ofDate('backups'),
    ports: readPorts(given.ports, env),
    fresh: given.fresh,
    built: given.built || env.TOSO_BUILT === '1',
    dev: given.dev,
    databaseUrl: env.QUARKUS_DATASOURCE_JDBC_URL,
    oidcUrl: env.QUARKUS_OIDC_AUTH_SERVER_URL,
  }
}

/** Each day has data of its own, because a database keeps the demo that it was filled with. */
function readDate({ TOSO_DEMO_DATE: date }) {
  const { first, twoTiers } = demoDates
  if (!date) return first
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date) && new Date(`${date}T00:00Z`).toJSON()?.startsWith(date)
  if (date !== first && !(isDay && date >= twoTiers.from && date <= twoTiers.to)) {
    throw new Failure(
      `TOSO_DEMO_DATE is ${date}. The demo begins on ${first}, or on a day from ${twoTiers.from} to ${twoTiers.to}.`,
    )
  }
  return date
}

function readPorts(base, env) {
  const ports = Object.entries(portNames).map(([key, { variable, number }], index) => {
    const text = base === undefined ? (env[variable] ?? String(number)) : String(Number(base) + index)
    if (!/^\d+$/.test(text) || Number(text) < 1 || Number(text) > 65535) {
      throw new Failure(`${base === undefined ? variable : '--ports'} is not a port: ${base ?? text}`)
    }
    return [key, Number(text)]
  })
  return Object.fromEntries(ports)
}
