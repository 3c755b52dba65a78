// Starts, kills (SIGKILL) and restarts the database and the backends.

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { backendBuild } from '../builds.mjs'
import { isRunning, java } from '../machine.mjs'
import { start } from '../processes.mjs'
import { Failure, say, step } from '../say.mjs'
import { startPostgres } from '../services.mjs'
import { manyRequests, root } from '../settings.mjs'

const patience = 120_000

export class Database {
  #settings
  #starter

  constructor(settings) {
    this.#settings = settings
  }

  async start() {
    this.#starter = await startPostgres(this.#settings)
  }

  /** Sends SIGKILL to all PostgreSQL processes and to the program that started them. */
  async kill() {
    const postmaster = Number.parseInt(readFileSync(join(this.#settings.data, 'postgres/postmaster.pid'), 'utf8'), 10)
    // Stop the postmaster first, so that it starts no processes while we list them.
    process.kill(postmaster, 'SIGSTOP')
    const pids = [...childrenOf(postmaster), postmaster]
    for (const pid of [this.#starter.child.pid, ...pids]) sendKill(pid)
    await this.#starter.ended
    while (pids.some((pid) => isRunning(pid, ['postgres']))) await wait(20)
    say(`Killed the database: ${pids.length} processes`)
  }

  /** Runs SQL as the owner of the schema and returns the output. */
  sql(text) {
    const { tools, ports } = this.#settings
    const program = ['-cp', join(tools, 'lib', '*'), join(root, 'local/Sql.java'), String(ports.postgres)]
    return execFileSync(java, program, { input: text, encoding: 'utf8', maxBuffer: 2 ** 28 })
  }
}

export class Backend {
  port
  #number
  #settings
  #publicKey
  #program
  #lives = 0
  #killed
  #lost

  constructor(number, port, settings, publicKey) {
    this.port = port
    this.#number = number
    this.#settings = settings
    this.#publicKey = publicKey
  }

  async start() {
    const { data, logs } = this.#settings
    this.#killed = false
    // A new log for each start, so that the log before a kill is kept.
    const name = `backend-${this.#number}.${++this.#lives}`
    const ready = await step(`Starting backend ${this.#number}`, async () => {
      // Quick compilation, because the process lives for seconds only.
      const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xmx384m']
      const jar = join(data, 'backend', 'quarkus-run.jar')
      this.#program = start(name, java, [...flags, '-jar', jar], {
        logs,
        cwd: data,
        env: environmentOf(this.port, this.#settings.ports.postgres, this.#publicKey),
        // Stop quickly at the end: the backend survives SIGKILL anyway.
        patience: 1000,
      })
      return Promise.race([this.#untilReady(), this.#program.ended.then(() => false)])
    })
    const program = this.#program
    if (!ready) throw new Failure(`backend ${this.#number} did not start`, program.log)
    program.ended.then(() => {
      if (!this.#killed) this.#lost ??= program.log
    })
  }

  /** Throws a Failure if the backend ended without being killed by us. */
  requireUnhurt() {
    if (this.#lost) throw new Failure(`backend ${this.#number} ended by itself`, this.#lost)
  }

  async kill() {
    this.#killed = true
    process.kill(-this.#program.child.pid, 'SIGKILL')
    await this.#program.ended
    say(`Killed backend ${this.#number}`)
  }

  async #untilReady() {
    const end = Date.now() + patience
    while (Date.now() < end) {
      if (await this.#answers()) return true
      await wait(200)
    }
    return false
  }

  async #answers() {
    try {
      return (await fetch(`http://localhost:${this.port}/q/health/ready`, { signal: AbortSignal.timeout(5000) })).ok
    } catch {
      return false
    }
  }
}

/** Environment of a backend that checks tokens with a public key and needs no Keycloak. */
export function environmentOf(port, databasePort, publicKey) {
  return {
    QUARKUS_HTTP_HOST: 'localhost',
    QUARKUS_HTTP_PORT: String(port),
    QUARKUS_LOG_CONSOLE_JSON_ENABLED: 'false',
    QUARKUS_DATASOURCE_JDBC_URL: `jdbc:postgresql://localhost:${databasePort}/toso`,
    QUARKUS_DATASOURCE_USERNAME: 'toso_app',
    QUARKUS_DATASOURCE_PASSWORD: 'local',
    QUARKUS_FLYWAY_USERNAME: 'toso_owner',
    QUARKUS_FLYWAY_PASSWORD: 'local',
    // Replaces Keycloak's realm.
    QUARKUS_OIDC_PUBLIC_KEY: publicKey,
    QUARKUS_OIDC_CLIENT_ID: 'toso-api',
    TOSO_DEMO_ENABLED: 'false',
    ...manyRequests,
  }
}

/** Throws a Failure if a port is taken. Call it before deleting data of an earlier run, which may still be running. */
export async function requireFree(ports, others = `To use others: TOSO_CHAOS_PORTS=${ports[0] + 1000}`) {
  for (const port of ports) {
    const server = createServer().listen(port, 'localhost')
    try {
      await once(server, 'listening')
    } catch {
      throw new Failure(`Port ${port} is taken, perhaps by another run. ${others}`)
    }
    server.close()
    await once(server, 'close')
  }
}

/** Copies the backend's build into the run's directory, so that another build does not replace files in use. */
export function copyBuild(data) {
  if (!existsSync(backendBuild))
    throw new Failure(`${backendBuild} does not exist; build it first, or leave out --built`)
  const target = join(data, 'backend')
  rmSync(target, { recursive: true, force: true })
  cpSync(backendBuild, target, { recursive: true })
}

function childrenOf(pid) {
  return allProcesses()
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child)
}

/** Pairs of process id and parent id. On Linux reads /proc, because small systems have no `ps`. */
function allProcesses() {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n')
    return lines.map((line) => line.trim().split(/\s+/).map(Number))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // The name in parentheses may contain any character; the fields after it start with state and parent.
        const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
        return [[Number(pid), Number(parent)]]
      } catch {
        return []
      }
    })
}

function sendKill(pid) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (error.code !== 'ESRCH') throw error
  }
}
