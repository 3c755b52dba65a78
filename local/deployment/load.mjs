// Communes that correct their reports without a pause, and the scripts of deploy beside them.

import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from '../settings.mjs'
import { logIn } from './login.mjs'

/** Runs a script of `deploy` against a cluster. @returns its exit code, and what it has written */
export const runScript = (script, args, cluster, environment = {}) =>
  new Promise((resolve) => {
    const child = spawn(join(root, script), args, {
      env: {
        ...cluster.environment,
        // Like `docker compose exec`: a program and its arguments follow.
        TOSO_BACKUP_POSTGRES: 'env',
        ...environment,
      },
    })
    const parts = []
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => parts.push(part))
    child.stdin.end()
    child.on('close', (code) => resolve({ code, output: Buffer.concat(parts).toString() }))
  })

/**
 * @param users reporters of communes with a report
 * @returns `acknowledged` (the number of revisions of each report, as far as answers tell), `until` (waits for so many more),
 *   `stop` (stops and returns the acknowledged ones)
 */
export async function startWriters(web, users, password) {
  const revisions = new Map()
  let stopping = false
  let count = 0

  async function write(user) {
    const { access_token: token } = await logIn(web, user, password)
    const call = async (path, options = {}) => {
      const answer = await fetch(`${web}/api/v1/${path}`, {
        ...options,
        headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...options.headers },
      })
      if (!answer.ok) throw new Error(`${user}: ${path}: ${answer.status} ${await answer.text()}`)
      return { etag: answer.headers.get('etag'), body: await answer.json() }
    }
    const { unit } = (await call('me')).body.assignments[0]
    const [newest] = (await call(`submissions?unit=${unit.id}`)).body.items
    let { etag, body } = await call(`submissions/${newest.id}`)
    revisions.set(newest.id, body.revision)
    while (!stopping) {
      const figures = body.figures.map(({ indicatorId, value }) => ({ indicatorId, value: (value ?? 0) + 1 }))
      ;({ etag, body } = await call(`submissions/${newest.id}/revisions`, {
        method: 'POST',
        headers: { 'Idempotency-Key': randomUUID(), 'If-Match': etag },
        body: JSON.stringify({ figures, reason: 'Thử sao lưu' }),
      }))
      revisions.set(newest.id, body.revision)
      count++
    }
  }

  const failures = []
  const running = users.map((user) => write(user).catch((error) => failures.push(error)))
  return {
    acknowledged: () => new Map(revisions),
    async until(more) {
      for (const goal = count + more; count < goal; await wait(20)) if (failures.length > 0) throw failures[0]
    },
    async stop() {
      stopping = true
      await Promise.all(running)
      if (failures.length > 0) throw failures[0]
      return new Map(revisions)
    },
  }
}
