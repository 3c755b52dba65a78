import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
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
})
afterEach(() => rmSync(join(data, '..'), { recursive: true }))

test('figures and accounts come back, builds are not copied', async () => {
  const file = await backUp(data, folder)
  rmSync(data, { recursive: true })
  assert.equal(await restore(data, folder, {}), file)
  assert.equal(figures(), 'figures')
  assert.equal(readFileSync(join(data, 'keycloak/h2.mv.db'), 'utf8'), 'accounts')
  assert.deepEqual(readdirSync(data).sort(), ['keycloak', 'postgres', 'postgres.complete'])
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
