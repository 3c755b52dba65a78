import assert from 'node:assert/strict'
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, test } from 'node:test'
import { backUp, restore } from './backup.mjs'

let data, folder
const figures = () => readFileSync(join(data, 'postgres/base/1'), 'utf8')

beforeEach(() => {
  const all = mkdtempSync(join(tmpdir(), 'toso-backup-'))
  data = join(all, 'data')
  folder = join(all, 'backups')
  for (const name of ['postgres/base', 'keycloak', 'web']) mkdirSync(join(data, name), { recursive: true })
  writeFileSync(join(data, 'postgres.complete'), '')
  writeFileSync(join(data, 'postgres/base/1'), 'figures')
  writeFileSync(join(data, 'keycloak/h2.mv.db'), 'accounts')
  writeFileSync(join(data, 'demo-date'), '2022-07-13')
})
afterEach(() => rmSync(join(data, '..'), { recursive: true }))

test('figures and accounts come back, builds are not copied', async () => {
  const file = await backUp(data, folder)
  rmSync(data, { recursive: true })
  assert.equal(await restore(data, folder, {}), file)
  assert.equal(figures(), 'figures')
  assert.equal(readFileSync(join(data, 'keycloak/h2.mv.db'), 'utf8'), 'accounts')
  assert.deepEqual(readdirSync(data).sort(), ['demo-date', 'keycloak', 'postgres', 'postgres.complete'])
})

test('data that is there is replaced only if asked', async () => {
  await backUp(data, folder)
  writeFileSync(join(data, 'postgres/base/1'), 'newer figures')
  await assert.rejects(restore(data, folder, {}), /holds data/)
  assert.equal(figures(), 'newer figures')
  await restore(data, folder, { replace: true })
  assert.equal(figures(), 'figures')
})

test('a changed backup is refused, and the data stays', async () => {
  const file = await backUp(data, folder)
  appendFileSync(file, 'x')
  await assert.rejects(restore(data, folder, { replace: true }), /has changed since it was made/)
  assert.equal(figures(), 'figures')
})

test('an archive without data or without its checksum is refused, and the data stays', async () => {
  const file = await backUp(data, folder)
  rmSync(`${file}.sha256`)
  await assert.rejects(
    restore(data, folder, { replace: true }),
    /sha256 is missing, the checksum that make backup wrote/,
  )
  const empty = spawnSync('tar', ['-czf', file, '--files-from', '/dev/null'])
  assert.equal(empty.status, 0)
  writeFileSync(`${file}.sha256`, createHash('sha256').update(readFileSync(file)).digest('hex'))
  await assert.rejects(restore(data, folder, { replace: true }), /holds no data; nothing is restored/)
  assert.equal(figures(), 'figures')
  assert.deepEqual(readdirSync(data).sort(), ['demo-date', 'keycloak', 'postgres', 'postgres.complete', 'web'])
})

test('a running stack is neither copied nor replaced', async () => {
  await backUp(data, folder)
  const stack = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', 'stack.mjs'])
  writeFileSync(join(data, 'stack.pid'), String(stack.pid))
  await assert.rejects(backUp(data, folder), /is running/)
  await assert.rejects(restore(data, folder, { replace: true }), /is running/)
  stack.kill()
})

test('nothing is no backup', async () => {
  rmSync(join(data, 'postgres.complete'))
  await assert.rejects(backUp(data, folder), /There is no data/)
  assert.equal(existsSync(folder), false)
})

test('the seven newest backups are kept', async () => {
  mkdirSync(folder)
  for (let day = 1; day <= 9; day++)
    for (const end of ['', '.sha256']) writeFileSync(join(folder, `toso-2020010${day}T000000Z.tar.gz${end}`), '')
  const file = await backUp(data, folder)
  const left = readdirSync(folder).filter((name) => name.endsWith('.tar.gz'))
  assert.equal(left.length, 7)
  assert.ok(existsSync(file))
  assert.ok(!left.includes('toso-20200103T000000Z.tar.gz'))
})

test('on a server all backups of two days are kept, and of earlier ones the newest of a day, week or month', () => {
  const hoursAgo = (hours) => {
    const moment = new Date(Date.now() - hours * 3_600_000)
    return `toso-${moment.toISOString().replace(/[-:]|\.\d+/g, '')}`
  }
  const recent = [0, 0.1, 1, 20, 47].map(hoursAgo)
  // Two a day, then one each tenth day.
  const old = Array.from({ length: 40 }, (_, half) => hoursAgo(72 + half * 12))
  for (let day = 30; day < 500; day += 10) old.push(hoursAgo(day * 24))
  const other = ['toso-20200101T000000Z.partial', '.partial-toso-20200101T000000Z']
  for (const name of [...recent, ...old, ...other]) mkdirSync(join(folder, name), { recursive: true })
  execFileSync(fileURLToPath(new URL('../deploy/delete-old-backups', import.meta.url)), [folder])

  const left = readdirSync(folder)
  for (const name of [...recent, ...other]) assert.ok(left.includes(name), name)
  const kept = left.filter((name) => old.includes(name))
  const months = new Set([...recent, ...kept].map((name) => name.slice(5, 11)))
  assert.equal(new Set(kept.map((name) => name.slice(5, 13))).size, kept.length, 'one of each day')
  assert.equal(months.size, 12)
  // Seven days with the recent ones, four weeks and twelve months; some are the same backup.
  assert.ok(kept.length >= 14 && kept.length <= 21, `${kept.length} are kept`)
})
