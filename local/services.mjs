// Starts the four programs of the stack and waits until each is ready.

import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { accountsOf, realmWithAccounts } from './accounts.mjs'
import { backend, backendBuild, frontend, frontendBuild, keycloakIn } from './builds.mjs'
import { java } from './machine.mjs'
import { start } from './processes.mjs'
import { Failure, step } from './say.mjs'
import { root } from './settings.mjs'

const keycloakFiles = join(root, 'deploy/keycloak')
const realmFile = join(keycloakFiles, 'toso-realm.json')
const masterFile = join(keycloakFiles, 'master-realm.json')

export function startPostgres({ data, logs, tools, ports }) {
  return step('Starting PostgreSQL', async () => {
    const program = start(
      'postgres',
      java,
      [
        ...['-cp', join(tools, 'lib', '*'), join(root, 'local/Postgres.java')],
        ...[join(tools, 'postgres'), join(data, 'postgres'), String(ports.postgres), join(logs, 'postgres-server.log')],
      ],
      { logs, listen: true, patience: 80_000 },
    )
    await untilReady(program, untilSays('ready', program.child.stdout))
    return program
  })
}

const untilSays = (word, stream) =>
  new Promise((resolve) => createInterface({ input: stream }).on('line', (line) => line === word && resolve()))

/** Keycloak serves this machine only, and its demo's passwords are published. */
export const localSecret = 'local'

export function startKeycloak({ data, date, logs, tools, ports }) {
  const keycloak = keycloakIn(tools)
  const url = `http://localhost:${ports.keycloak}`
  const web = `http://localhost:${ports.web}`
  const database = join(data, 'keycloak')
  const realm = prepareRealm(keycloak, database, web, accountsOf(date))
  return step(realm.what, async () => {
    const program = start('keycloak', join(keycloak, 'bin/kc.sh'), ['start-dev', '--import-realm'], {
      logs,
      env: {
        TOSO_WEB_URL: web,
        TOSO_KEYCLOAK_CLIENT_SECRET: localSecret,
        // The SPA's server passes logins on; the backend asks here.
        KC_HOSTNAME: web,
        KC_HOSTNAME_BACKCHANNEL_DYNAMIC: 'true',
        // Listens on this machine only, because the demo's passwords are public.
        KC_HTTP_HOST: 'localhost',
        KC_HTTP_PORT: String(ports.keycloak),
        // In a container they lie where Keycloak looks for them.
        KC_SPI_THEME__FOLDER__DIR: join(keycloakFiles, 'themes'),
        KC_SPI_PASSWORD_POLICY__PASSWORD_BLACKLIST__BLACKLISTS_PATH: join(keycloakFiles, 'passwords'),
        KC_SPI_BRUTE_FORCE_PROTECTOR__DEFAULT_BRUTE_FORCE_DETECTOR__ALLOW_CONCURRENT_REQUESTS: 'true',
        KC_DB: 'dev-file',
        KC_DB_URL: `jdbc:h2:file:${join(database, 'h2')};NON_KEYWORDS=VALUE`,
        JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx384m',
      },
    })
    await untilReady(program, untilAnswers(`${url}/realms/toso/.well-known/openid-configuration`, program))
    realm.remember()
    return program
  })
}

/**
 * Keycloak imports a realm only if its database does not have it. If a realm or our address has changed, Keycloak begins with a
 * new database; the one before stays beside it, and is used again with the realm and address that it was made for. What an
 * interrupted import has left is deleted.
 */
export function prepareRealm(keycloak, database, web, accounts) {
  const realm = JSON.stringify(realmWithAccounts(JSON.parse(readFileSync(realmFile, 'utf8')), accounts))
  const master = readFileSync(masterFile, 'utf8')
  const imports = join(keycloak, 'data/import')
  mkdirSync(imports, { recursive: true })
  writeFileSync(join(imports, 'toso-realm.json'), realm)
  writeFileSync(join(imports, 'master-realm.json'), master)

  const stamp = join(database, 'imported.json')
  const now = JSON.stringify({ web, realm, master })
  const remember = () => writeFileSync(stamp, now)
  const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined
  if (before === now) return { what: 'Starting Keycloak', remember }
  const aside = (imported) => `${database}-${createHash('sha256').update(imported).digest('hex').slice(0, 8)}`
  if (before) renameSync(database, aside(before))
  rmSync(database, { recursive: true, force: true })
  const words = before ? `; the accounts until now stay in ${aside(before)}` : ''
  if (existsSync(aside(now))) {
    renameSync(aside(now), database)
    return { what: `Starting Keycloak with the accounts that it had with this address and realm${words}`, remember }
  }
  mkdirSync(database, { recursive: true })
  return { what: `Starting Keycloak with a new demo realm${words}`, remember }
}

// Without a console and analytics, because Quarkus would wait for answers to its questions.
const quarkusDevOptions = ['-Dquarkus.console.enabled=false', '-Dquarkus.analytics.disabled=true']

export function startBackend(settings) {
  const { data, logs, ports, dev } = settings
  const options = { logs, show: dev, cwd: dev ? backend : data, env: backendEnvironment(settings) }
  return step('Starting the backend', async () => {
    const program = dev
      ? start('backend', './mvnw', ['-q', '-B', 'quarkus:dev', ...quarkusDevOptions], options)
      : start(
          'backend',
          java,
          [...jvmOptions(), '-jar', join(copy(backendBuild, data, 'backend'), 'quarkus-run.jar')],
          options,
        )
    await untilReady(program, untilAnswers(`http://localhost:${ports.api}/q/health/ready`, program))
    return program
  })
}

/** The same options as in the deployed image. */
const jvmOptions = () => [
  `@${join(backend, 'jvm.options')}`,
  ...(process.env.TOSO_JAVA_OPTIONS ?? '').split(' ').filter((option) => option !== ''),
]

function backendEnvironment({ date, ports, databaseUrl, oidcUrl }) {
  return {
    QUARKUS_HTTP_HOST: 'localhost',
    QUARKUS_HTTP_PORT: String(ports.api),
    QUARKUS_LOG_CONSOLE_JSON_ENABLED: 'false',
    TOSO_DEMO_ENABLED: process.env.TOSO_DEMO_ENABLED ?? 'true',
    TOSO_DEMO_DATE: date,
    ...(!databaseUrl && {
      QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://localhost:${ports.postgres}/toso`,
      // The local PostgreSQL needs no passwords, but the backend requires that they are set.
      QUARKUS_DATASOURCE_USERNAME: 'toso_app',
      QUARKUS_DATASOURCE_PASSWORD: 'local',
      QUARKUS_FLYWAY_USERNAME: 'toso_owner',
      QUARKUS_FLYWAY_PASSWORD: 'local',
    }),
    ...(!oidcUrl && {
      QUARKUS_OIDC_AUTH_SERVER_URL: `http://localhost:${ports.keycloak}/realms/toso`,
      TOSO_KEYCLOAK_CLIENT_SECRET: localSecret,
      // Keycloak in development mode is slow at its first requests, most of all on a busy machine.
      TOSO_IDENTITY_TIMEOUT: '20s',
    }),
    TOSO_WEB_URL: `http://localhost:${ports.web}`,
  }
}

export function startWeb(settings) {
  const { data, logs, ports, dev } = settings
  const url = `http://localhost:${ports.web}`
  const options = {
    logs,
    show: dev,
    cwd: frontend,
    env: {
      TOSO_PORT: String(ports.web),
      TOSO_WEB_URL: url,
      TOSO_API_URL: `http://localhost:${ports.api}`,
      TOSO_KEYCLOAK_INTERNAL_URL: `http://localhost:${ports.keycloak}`,
      ...foreignLogin(settings),
    },
  }
  return step('Starting the SPA', async () => {
    const program = dev ? start('web', 'npm', ['run', 'dev'], options) : startPreview(data, ports.web, options)
    await untilReady(program, untilAnswers(`${url}/`, program))
    return program
  })
}

function startPreview(data, port, options) {
  const vite = join(frontend, 'node_modules/vite/bin/vite.js')
  const place = ['--host', 'localhost', '--port', String(port), '--strictPort']
  const served = copy(frontendBuild, data, 'web')
  return start('web', process.execPath, [vite, 'preview', '--outDir', served, ...place], options)
}

/** Where the SPA logs in if the realm is not ours: at the realm's own address. */
function foreignLogin({ oidcUrl }) {
  if (!oidcUrl) return {}
  const [, url, realm] = /^(.+)\/realms\/([^/]+)\/?$/.exec(oidcUrl) ?? []
  if (!realm) throw new Failure(`QUARKUS_OIDC_AUTH_SERVER_URL should look like https://…/realms/toso, not ${oidcUrl}`)
  return { TOSO_LOGIN_URL: url, TOSO_REALM: realm }
}

/** Copies a build into the data directory, so that another build does not replace the files of a running stack. */
function copy(build, data, name) {
  const target = join(data, name)
  rmSync(target, { recursive: true, force: true })
  cpSync(build, target, { recursive: true })
  return target
}

export async function untilReady(program, ready) {
  const limit = wait(600_000, 'late', { ref: false })
  const ended = program.ended.then((how) => ({ how }))
  const outcome = await Promise.race([ready, ended, limit])
  if (outcome === 'late') throw new Failure(`${program.name} was not ready after ten minutes`, program.log)
  if (outcome) throw new Failure(`${program.name} ended before it was ready (${outcome.how})`, program.log)
}

/** Ends also with the program, so that nothing waits for ever. */
export async function untilAnswers(url, { child }) {
  while (child.exitCode === null && child.signalCode === null) {
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(5000) })).ok) return
    } catch {
      // The program does not listen yet, or is too busy to answer.
    }
    await wait(300)
  }
}
