// The data directory of a stack: marks it as used by one stack, and deletes its content.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { join } from 'node:path'
import { isRunning } from './machine.mjs'
import { Failure } from './say.mjs'

const pidFile = (data) => join(data, 'stack.pid')

/** Throws a Failure if a running stack uses the directory. */
export function requireUnused(data) {
  const pid = pidIn(pidFile(data))
  if (pid && isRunning(pid, ['stack.mjs'])) {
    throw new Failure(`A stack with the data in ${data} is running (process ${pid}). Stop it first, with Ctrl-C there.`)
  }
}

/** Marks the directory as used by this process. Throws a Failure if a running stack uses it. */
export async function claim(data) {
  requireUnused(data)
  mkdirSync(data, { recursive: true })
  await stopLeftoverPostgres(join(data, 'postgres'))
  writeFileSync(pidFile(data), String(process.pid))
}

/**
 * Remembers with which demo the database is filled. Throws a Failure if that is another one: the backend fills an empty database
 * only, so the stack would go on with a demo that nobody asked for.
 */
export function keepDate({ data, date, fresh }) {
  const file = join(data, 'demo-date')
  const kept = existsSync(file) && !fresh ? readFileSync(file, 'utf8') : date
  if (kept !== date) {
    throw new Failure(`The data in ${data} is of the demo that begins on ${kept}, not on ${date}. Use another --data.`)
  }
  writeFileSync(file, date)
}

export function release(data) {
  rmSync(pidFile(data), { force: true })
}

/** Deletes the databases of Tổ Số and of Keycloak, or with `everything` the whole directory. */
export async function startOver(data, { everything }) {
  requireUnused(data)
  await stopLeftoverPostgres(join(data, 'postgres'))
  const accounts = (existsSync(data) ? readdirSync(data) : []).filter((name) => name.startsWith('keycloak'))
  const names = everything ? [''] : ['postgres.complete', 'postgres', ...accounts]
  for (const name of names) rmSync(join(data, name), { recursive: true, force: true })
}

/** Stops PostgreSQL if it is still running: it survives when the stack and its watcher are killed with SIGKILL. */
async function stopLeftoverPostgres(data) {
  const pid = pidIn(join(data, 'postmaster.pid'))
  if (!pid || !isRunning(pid, ['postgres', data])) return
  process.kill(pid, 'SIGINT')
  while (isRunning(pid, ['postgres', data])) await wait(200)
}

function pidIn(file) {
  return existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) : undefined
}
