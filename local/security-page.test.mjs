// docs/security.md names tests and settings as proofs; each must exist.

import assert from 'node:assert/strict'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { root } from './settings.mjs'

const rows = readFileSync(join(root, 'docs/security.md'), 'utf8').match(/^\| \d.*$/gm)
const cellsOf = (row) => row.split(' | ').map((cell) => cell.replace(/^\||\|$/g, '').trim())
const names = rows.flatMap((row) =>
  [
    ...cellsOf(row)
      .at(-1)
      .matchAll(/`([^`]+)`/g),
  ].map(([, name]) => name),
)
const tests = join(root, 'backend/src/test/java')
const classes = new Map(
  readdirSync(tests, { recursive: true })
    .filter((file) => file.endsWith('.java'))
    .map((file) => [basename(file, '.java'), join(tests, file)]),
)

/** Why a name proves nothing, or undefined. */
function fault(name) {
  const [, type, method] = /^([A-Z]\w+Test)(?:\.(\w+))?$/.exec(name) ?? []
  if (type) {
    if (!classes.has(type)) return `there is no class ${type}`
    const found = !method || readFileSync(classes.get(type), 'utf8').includes(`void ${method}(`)
    return found ? undefined : `${type} has no ${method}`
  }
  const [file, text] = name.split(/#(.*)/s)
  if (!existsSync(join(root, file))) return `there is no ${file}`
  return !text || readFileSync(join(root, file), 'utf8').includes(text) ? undefined : `${file} has no ${text}`
}

/** Words in code type that are no proofs. */
const words = ['#', '__Host-', 'proxy_request_buffering', 'make updates']

test('every test, file and setting that the page names exists', () => {
  const proofs = names.filter((name) => !words.includes(name))
  assert.ok(proofs.length > 80)
  assert.deepEqual(proofs.map(fault).filter(Boolean), [])
})

test('every requirement stands once, and says by what it is met or that it is open', () => {
  const numbers = rows.flatMap((row) => cellsOf(row)[0].match(/\d+\.\d+\.\d+/g))
  assert.deepEqual(
    numbers.filter((number, index) => numbers.indexOf(number) !== index),
    [],
  )
  for (const row of rows) assert.ok(cellsOf(row)[2]?.length > 3, row)
})
