// A deployment without containers: PostgreSQL and nginx of this machine, Keycloak and the backend's JAR, each without rights, on
// files that it cannot change, with the settings and secrets of docker-compose.yml.

import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { accountsOf, realmWithAccounts } from '../accounts.mjs'
import { backend, backendBuild, frontendBuild, keycloakIn } from '../builds.mjs'
import { java } from '../machine.mjs'
import { run } from '../processes.mjs'
import { untilAnswers, untilReady } from '../services.mjs'
import { readSettings, root } from '../settings.mjs'
import { environmentOf, mountsOf, secretsOf } from './compose.mjs'
import { nginxIsMissing, startNginx } from './nginx.mjs'
import { startUnprivileged, unprivileged, writable } from './unprivileged.mjs'

const { tools } = readSettings([], {})
const debian = '/usr/lib/postgresql'
const versions = existsSync(debian) ? readdirSync(debian).map(Number) : []
const newest = Math.max(...versions.filter((version) => existsSync(join(debian, String(version), 'bin/initdb'))))
export const postgresPrograms = join(debian, String(newest), 'bin')

/** Why the deployment cannot be started here, or undefined. */
export function deploymentIsMissing() {
  if (!(newest >= 15)) return `there is no PostgreSQL 15 or newer in ${debian}`
  for (const program of ['age', 'age-keygen', 'flock', 'setpriv']) {
    if (!process.env.PATH.split(':').some((folder) => existsSync(join(folder, program))))
      return `this machine has no ${program}`
  }
  if (!existsSync(tools)) return 'nothing has fetched Keycloak: see `make run`'
  for (const build of [backendBuild, frontendBuild]) if (!existsSync(build)) return `${build} is not built`
  return nginxIsMissing()
}

/** A cluster of databases as the image of postgres makes it: the roles and empty databases of deploy/postgres. */
export async function startPostgres({ folder, port, logs }) {
  const secrets = join(folder, 'secrets')
  execFileSync(join(root, 'deploy/make-secrets'), [secrets])
  const data = join(writable(folder), 'data')
  // Of the folder's own name, so that another cluster is another server.
  const initdb = ['--username=postgres', '--auth-local=trust', '--auth-host=scram-sha-256', '--encoding=UTF8']
  const password = join(writable(join(folder, 'start')), 'postgres')
  writeFileSync(password, readFileSync(join(secrets, 'postgres')))
  execFileSync(
    ...unprivileged(join(postgresPrograms, 'initdb'), [
      ...['--pgdata', data, `--pwfile=${password}`, '--locale=C.UTF-8', ...initdb],
    ]),
    { stdio: 'ignore' },
  )
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`]
  const program = startUnprivileged(
    `postgres-${port}`,
    join(postgresPrograms, 'postgres'),
    ['-D', data, '-p', String(port), ...settings],
    { logs },
  )
  const environment = { ...process.env, PATH: `${postgresPrograms}:${process.env.PATH}`, PGHOST: folder, PGPORT: port }
  await untilReady(program, untilAccepts(environment, program))
  execFileSync(join(root, 'deploy/postgres/10-roles.sh'), {
    env: { ...environment, POSTGRES_USER: 'postgres', TOSO_SECRETS: secrets },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const sql = (database, text) =>
    execFileSync('psql', ['-XqAt', '-U', 'postgres', '-d', database, '-v', 'ON_ERROR_STOP=1'], {
      env: environment,
      input: text,
      encoding: 'utf8',
    }).trim()
  return { program, secrets, environment, sql, port }
}

async function untilAccepts(environment, { child }) {
  while (child.exitCode === null) {
    if (spawnSync('pg_isready', { env: environment }).status === 0) return
    await wait(200)
  }
}

/** Builds Keycloak like deploy/keycloak/Dockerfile. @returns the folder that only `data` can be written to */
export async function buildKeycloak(folder, logs) {
  const home = join(folder, 'keycloak')
  cpSync(keycloakIn(tools), home, { recursive: true })
  const [, settings] = /^ENV (.*)$/m.exec(readFileSync(join(root, 'deploy/keycloak/Dockerfile'), 'utf8'))
  const env = Object.fromEntries(settings.split(' ').map((setting) => setting.split('=')))
  await run('keycloak-build', join(home, 'bin/kc.sh'), ['build'], { logs, env })
  // What other runs have left there could not be written to.
  rmSync(join(home, 'data'), { recursive: true, force: true })
  execFileSync('chmod', ['-R', 'a-w', home])
  execFileSync('chmod', ['-R', 'a+rX', home])
  execFileSync('chmod', ['u+w', home])
  writable(join(home, 'data'))
  return home
}

/** Files with the names that the secrets of a service have inside of its container. */
function filesOfSecrets(folder, service, secrets) {
  mkdirSync(folder, { recursive: true })
  for (const { source, target } of secretsOf(service)) cpSync(join(secrets, source), join(folder, target))
  return folder
}

/**
 * @param ports of nginx (web), the backend (api), Keycloak (keycloak, management)
 * @param database a cluster of {@link startPostgres}
 */
export function deployment({ folder, ports, database, logs }) {
  const at = (port) => `http://127.0.0.1:${port}`
  const env = {
    TOSO_WEB_URL: at(ports.web),
    TOSO_KEYCLOAK_ADMIN: 'admin',
    TOSO_TRUSTED_PROXY: '127.0.0.2',
    TOSO_RATE_LOGIN: '30',
  }
  /** The environment from docker-compose.yml, with the addresses of this machine. */
  const environment = (service) =>
    Object.fromEntries(
      Object.entries(environmentOf(service, env)).map(([name, value]) => [
        name,
        value
          .replace('//postgres/', `//127.0.0.1:${database.port}/`)
          .replace('http://keycloak:8080', at(ports.keycloak))
          .replace('http://backend:8080', at(ports.api))
          .replace('172.30.85.10', '127.0.0.1'),
      ]),
    )

  /** @param importsRealm whether the realms are imported, with the demo's accounts */
  async function startKeycloak(home, { importsRealm }) {
    for (const { source, target } of mountsOf('keycloak'))
      cpSync(join(root, source), join(home, relative('/opt/keycloak', target)), { recursive: true })
    const realmFile = join(home, 'data/import/toso-realm.json')
    const realm = JSON.parse(readFileSync(realmFile, 'utf8'))
    writeFileSync(realmFile, JSON.stringify(realmWithAccounts(realm, accountsOf())))
    const program = startUnprivileged(
      'keycloak',
      join(root, 'deploy/keycloak/start.sh'),
      ['start', '--optimized', ...(importsRealm ? ['--import-realm'] : [])],
      {
        logs,
        env: {
          ...environment('keycloak'),
          KEYCLOAK_HOME: home,
          TOSO_SECRETS: filesOfSecrets(join(folder, 'secrets-keycloak'), 'keycloak', database.secrets),
          KC_HTTP_HOST: '127.0.0.1',
          KC_HTTP_PORT: String(ports.keycloak),
          KC_HTTP_MANAGEMENT_PORT: String(ports.management),
          // Shares of the memory of a container that there is not.
          JAVA_OPTS_KC_HEAP: '-Xms64m -Xmx384m',
        },
      },
    )
    await untilReady(program, untilAnswers(`${at(ports.management)}/health/ready`, program))
    return program
  }

  async function startBackend() {
    const jar = join(folder, 'backend')
    cpSync(backendBuild, jar, { recursive: true })
    execFileSync('chmod', ['-R', 'a+rX', jar])
    const temporary = writable(join(folder, 'backend-tmp'))
    cpSync(join(backend, 'jvm.options'), join(jar, 'jvm.options'))
    const program = startUnprivileged(
      'backend',
      java,
      [`@${join(jar, 'jvm.options')}`, `-Djava.io.tmpdir=${temporary}`, '-jar', join(jar, 'quarkus-run.jar')],
      {
        logs,
        cwd: jar,
        env: {
          ...environment('backend'),
          SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS: filesOfSecrets(
            join(folder, 'secrets-backend'),
            'backend',
            database.secrets,
          ),
          QUARKUS_HTTP_HOST: '127.0.0.1',
          QUARKUS_HTTP_PORT: String(ports.api),
          TOSO_DEMO_ENABLED: 'true',
        },
      },
    )
    await untilReady(program, untilAnswers(`${at(ports.api)}/q/health/ready`, program))
    return program
  }

  const startWeb = () => {
    const served = join(folder, 'served')
    cpSync(frontendBuild, served, { recursive: true })
    execFileSync('chmod', ['-R', 'a+rX', served])
    const nginx = { ...environment('frontend'), NGINX_LOCAL_RESOLVERS: '127.0.0.1' }
    return startNginx({ folder: join(folder, 'nginx'), served, port: ports.web, environment: nginx, logs })
  }

  return { startKeycloak, startBackend, startWeb }
}
