import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fingerprint } from './builds.mjs'

test('a fingerprint depends only on the contents, names and number of the sources', () => {
  const place = mkdtempSync(join(tmpdir(), 'toso-'))
  const write = (name, text) => writeFileSync(join(place, name), text)
  mkdirSync(join(place, 'inner'))
  write('a.ts', 'one')
  write('inner/b.ts', 'two')
  const seen = [fingerprint([place])]
  const changes = [
    () => write('inner/b.ts', 'three'),
    () => write('inner/c.ts', ''),
    () => renameSync(join(place, 'a.ts'), join(place, 'd.ts')),
  ]
  for (const change of changes) {
    change()
    const now = fingerprint([place])
    assert.ok(!seen.includes(now))
    seen.push(now)
  }
  write('schema.gen.ts', 'written by the build itself')
  assert.equal(fingerprint([place]), seen.at(-1))
  assert.equal(fingerprint([place, join(place, 'absent')]), seen.at(-1))
})
