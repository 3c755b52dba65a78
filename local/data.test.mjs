import assert from 'node:assert/strict'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { keepDate } from './data.mjs'

test('a stack does not go on with the demo of another day', () => {
  const data = mkdtempSync(join(tmpdir(), 'toso-'))
  keepDate({ data, date: '2022-07-13', fresh: false })
  keepDate({ data, date: '2022-07-13', fresh: false })
  assert.throws(() => keepDate({ data, date: '2026-09-14', fresh: false }), /begins on 2022-07-13, not on 2026-09-14/)
  keepDate({ data, date: '2026-09-14', fresh: true })
  keepDate({ data, date: '2026-09-14', fresh: false })
})
