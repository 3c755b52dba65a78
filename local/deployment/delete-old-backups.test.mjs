import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { temporary } from './unprivileged.mjs'

const script = fileURLToPath(new URL('../../deploy/delete-old-backups', import.meta.url))
const hour = 3_600_000
const day = 24 * hour

const nameAt = (time) => `toso-${new Date(time).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** The last `count` periods that have a backup, each with its newest. */
const newest = (times, count, periodOf) =>
  [...new Map(times.toSorted((a, b) => a - b).map((time) => [periodOf(time), time])).values()].slice(-count)

const expected = (times, now) =>
  new Set(
    [
      ...times.filter((time) => time >= now - 2 * day),
      ...newest(times, 7, (time) => Math.floor(time / day)),
      // 1/1/1970 was a Thursday; weeks begin on Monday.
      ...newest(times, 4, (time) => Math.floor((time / day + 3) / 7)),
      ...newest(times, 12, (time) => new Date(time).toISOString().slice(0, 7)),
    ].map(nameAt),
  )

describe('old backups', () => {
  const now = Math.floor(Date.now() / 1000) * 1000
  const each = (step, count) => Array.from({ length: count }, (_, index) => now - hour / 4 - index * step)
  const histories = {
    'twice a day for two years': each(day / 2, 1460),
    'every 50 minutes for four days': each((5 * hour) / 6, 115),
    'every 11 days for two years': each(11 * day, 66),
    'none for three years': each(day, 40).map((time) => time - 3 * 365 * day),
    'a single one': [now - 400 * day],
  }
  for (const [what, times] of Object.entries(histories)) {
    test(`${what}: all of two days, 7 daily, 4 weekly and 12 monthly ones are kept`, () => {
      const folder = temporary('backups')
      for (const time of times) mkdirSync(join(folder, nameAt(time)))
      mkdirSync(join(folder, 'notes'))
      execFileSync(script, [folder])
      assert.deepEqual(new Set(readdirSync(folder)), expected(times, now).add('notes'))
      rmSync(folder, { recursive: true })
    })
  }
})
