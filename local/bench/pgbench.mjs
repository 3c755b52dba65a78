// Runs pgbench. It must be installed with the system's PostgreSQL: the binaries of the local stack do not include it.

import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../processes.mjs'
import { Failure } from '../say.mjs'
import { percentile } from './figures.mjs'

const debian = '/usr/lib/postgresql'

/** @returns the path of pgbench; undefined if it is not installed */
export function findPgbench() {
  const places = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin/pgbench')) : []
  return ['pgbench', ...places.reverse()].find((place) => {
    try {
      return execFileSync(place, ['--version'], { stdio: 'ignore' }) === null
    } catch {
      return false
    }
  })
}

export function requirePgbench() {
  if (!findPgbench()) {
    throw new Failure(
      'pgbench is not installed: it comes with PostgreSQL (Debian: postgresql-contrib), or leave out parts=reference',
    )
  }
}

/** @returns the times of all transactions in milliseconds, from pgbench's log */
export async function pgbench(stand, script, { clients, seconds }) {
  const { data, logs } = stand.places
  const place = join(data, 'pgbench')
  rmSync(place, { recursive: true, force: true })
  mkdirSync(place, { recursive: true })
  writeFileSync(join(place, 'script.sql'), script)
  const before = stand.usage()
  await run(
    'pgbench',
    findPgbench(),
    [
      ...['-n', '-M', 'prepared', '-c', clients, '-j', 2, '-T', seconds, '-D', 'i=0', '-l', '-f', 'script.sql'],
      ...['-h', 'localhost', '-p', stand.databasePort, '-U', 'toso_app', 'toso'],
    ].map(String),
    { logs, cwd: place },
  )
  const after = stand.usage()
  const times = readdirSync(place)
    .filter((name) => name.startsWith('pgbench_log'))
    .flatMap((name) => readFileSync(join(place, name), 'utf8').trimEnd().split('\n'))
    .map((line) => Number(line.split(' ')[2]) / 1000)
    .sort((one, other) => one - other)
  if (times.length === 0) throw new Failure('pgbench wrote nothing', join(logs, 'pgbench.log'))
  return {
    n: times.length,
    perSecond: times.length / seconds,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    p99: percentile(times, 0.99),
    max: times.at(-1),
    errors: 0,
    cpu: { postgres: after.postgres && ((after.postgres - before.postgres) * 1000) / times.length },
  }
}
