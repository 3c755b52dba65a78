// The measured system: a PostgreSQL with the country, and a backend.

import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { java, javac } from '../machine.mjs'
import { start, stopOne } from '../processes.mjs'
import { Failure, step } from '../say.mjs'
import { startPostgres } from '../services.mjs'
import { root } from '../settings.mjs'
import { makeIssuer } from '../chaos/tokens.mjs'
import { environmentOf } from '../chaos/victims.mjs'
import { cpuOf, cpuOfFamily, memoryOf } from './usage.mjs'

const patience = 600_000

/** JVM options for programs that start often and end soon: a quick compiler and a simple collector. */
export const shortLived = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1']

export class Stand {
  #settings
  #issuer = makeIssuer()
  #backend
  #postmaster

  constructor(settings) {
    this.#settings = settings
  }

  get port() {
    return this.#settings.ports.api
  }

  get places() {
    return this.#settings
  }

  /** Process id of the backend. */
  get backendProcess() {
    return this.#backend.child.pid
  }

  get databasePort() {
    return this.#settings.ports.postgres
  }

  tokenOf(subject) {
    return this.#issuer.tokenOf(subject)
  }

  async startDatabase() {
    const sources = ['Sql.java', 'bench/Client.java', 'bench/Table.java'].map((name) => join(root, 'local', name))
    const classes = ['-cp', this.#classes, '-d', join(this.#settings.data, 'programs')]
    execFileSync(javac, [...classes, ...sources], { stdio: 'inherit' })
    await startPostgres(this.#settings)
    this.#postmaster = Number.parseInt(readFileSync(join(this.#settings.data, 'postgres/postmaster.pid'), 'utf8'), 10)
  }

  /**
   * Starts the packaged backend. @param settings further environment variables for Quarkus
   * @returns seconds until the backend was ready
   */
  async startBackend(settings = {}) {
    const { data, logs } = this.#settings
    const begun = Date.now()
    await step('Starting the backend', async () => {
      // The deployed image uses the same options.
      const flags = [`@${join(root, 'backend/jvm.options')}`, ...(this.#settings.short ? shortLived : [])]
      const program = start('backend', java, [...flags, '-jar', join(data, 'backend', 'quarkus-run.jar')], {
        logs,
        cwd: data,
        env: { ...environmentOf(this.port, this.databasePort, this.#issuer.publicKey), ...settings },
      })
      this.#backend = program
      const ready = await Promise.race([this.#untilReady(), program.ended.then(() => false)])
      if (!ready) throw new Failure('the backend did not start', program.log)
      program.ended.then(() => (program.gone = true))
    })
    return (Date.now() - begun) / 1000
  }

  async stopBackend() {
    const program = this.#backend
    this.#backend = undefined
    if (program) await stopOne(program)
  }

  requireBackend() {
    if (this.#backend?.gone) throw new Failure('the backend has ended by itself', this.#backend.log)
  }

  /** Runs SQL and returns the lines of its output. @param role `postgres` for statements that need the superuser */
  async sql(text, role = 'toso_owner') {
    const answer = (await this.program('Sql', [String(this.databasePort), role], text)).trimEnd()
    return answer === '' ? [] : answer.split('\n')
  }

  /** Runs one of our Java programs with `input` on standard input, and returns its output. */
  async program(name, args, input) {
    const { logs } = this.#settings
    const program = [...shortLived, '-cp', this.#classes, name, ...args]
    const { child, log, ended } = start(name, java, program, { logs, listen: true })
    const parts = []
    child.stdout.on('data', (part) => parts.push(part))
    child.stdin.end(input)
    const [how] = await Promise.all([ended, once(child.stdout, 'close')])
    if (how !== 0) throw new Failure(`${name} failed (${how})`, log)
    return Buffer.concat(parts).toString('utf8')
  }

  get #classes() {
    const { data, tools } = this.#settings
    return [join(data, 'programs'), join(tools, 'lib', '*'), join(data, 'backend/lib/main', '*')].join(delimiter)
  }

  /**
   * Sends one request to the backend. @param request as in {@link loads}, with `key` (Idempotency-Key) and `seen` (If-Match)
   * @returns the text of the answer and its `etag`. Throws a Failure if the status is not 2xx
   */
  async send({ path, as, accept = 'application/json', body, key, seen }) {
    const answer = await fetch(`http://localhost:${this.port}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        Authorization: `Bearer ${this.tokenOf(as)}`,
        Accept: accept,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(key && { 'Idempotency-Key': key }),
        ...(seen && { 'If-Match': seen }),
      },
      body: body && JSON.stringify(body),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Failure(`${path} was answered with ${answer.status}: ${text.slice(0, 500)}`)
    return { text, etag: answer.headers.get('etag') }
  }

  async json(query) {
    const [answer] = await this.sql(`select coalesce(json_agg(to_json(q)), '[]') from (${query}) q`)
    return JSON.parse(answer)
  }

  /** Size of PostgreSQL's log in bytes. */
  get databaseLogSize() {
    return statSync(this.#databaseLog, { throwIfNoEntry: false })?.size ?? 0
  }

  /** The log after the first `size` bytes. Reads only this part, because an old log can be too large for one string. */
  databaseLogSince(size) {
    const length = this.databaseLogSize - size
    if (length <= 0) return ''
    const file = openSync(this.#databaseLog, 'r')
    try {
      const part = Buffer.alloc(length)
      return part.toString('utf8', 0, readSync(file, part, 0, length, size))
    } finally {
      closeSync(file)
    }
  }

  get #databaseLog() {
    return join(this.#settings.logs, 'postgres-server.log')
  }

  /** Seconds of processor time so far, and megabytes of memory now. */
  usage() {
    const backend = this.#backend?.child.pid
    return {
      backend: backend && cpuOf(backend),
      postgres: cpuOfFamily(this.#postmaster),
      memory: backend && memoryOf(backend),
    }
  }

  async #untilReady() {
    for (const end = Date.now() + patience; Date.now() < end; await wait(50)) {
      try {
        const url = `http://localhost:${this.port}/q/health/ready`
        if ((await fetch(url, { signal: AbortSignal.timeout(5000) })).ok) return true
      } catch {
        // The backend does not listen yet.
      }
    }
    return false
  }
}

export const readMarker = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)
export const writeMarker = (file, marker) => writeFileSync(file, `${JSON.stringify(marker, null, 2)}\n`)
