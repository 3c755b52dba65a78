import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { test } from 'node:test'
import { figuresOf, percentile } from './figures.mjs'
import { allParts, readOptions } from './options.mjs'
import { shortcomings } from './report.mjs'
import { steady } from './stability.mjs'
import { parseLog } from './statements.mjs'
import { number, replaced } from './table.mjs'
import { cpuOf, cpuOfFamily } from './usage.mjs'
import { scriptsOf } from './write.mjs'

const onLinux = process.platform === 'linux'

test('a percentile is one of the measured values', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1)
  assert.equal(percentile(hundred, 0.5), 50)
  assert.equal(percentile(hundred, 0.99), 99)
  assert.equal(percentile([7], 0.95), 7)
})

test('requests that failed or got no answer count as errors and not in the times', () => {
  const samples = [200, 201, 304, 503, 0, -1].map((status, index) => ({ status, at: index, ms: 1000 * (index + 1) }))
  const { n, errors, max, perSecond } = figuresOf(samples)
  assert.deepEqual({ n, errors, max, perSecond }, { n: 6, errors: 3, max: 3000, perSecond: 3 / 5 })
})

test('a page with outliers or with permanently slower answers is not steady', () => {
  assert.ok(steady(Array(28).fill(10)))
  assert.ok(steady([...Array(27).fill(10), 50]))
  assert.ok(!steady([...Array(27).fill(10), 51]))
  assert.ok(!steady([...Array(8).fill(10), ...Array(20).fill(60)]))
})

test('missing measurements, errors and unsteady pages are reported', () => {
  const good = { what: 'a page', n: 3, errors: 0 }
  assert.deepEqual(shortcomings({ read: [good] }, {}), [])
  assert.match(shortcomings({ read: [] }, {})[0], /nothing/)
  assert.match(shortcomings({ read: [{ ...good, n: 0 }] }, {})[0], /nothing.*a page/)
  assert.match(shortcomings({ read: [{ ...good, errors: 2 }] }, {})[0], /2 errors.*a page/)
  const unsteady = { stability: [{ ...good, stable: false, ms: [1, 20.25] }] }
  assert.match(shortcomings(unsteady, {})[0], /a page.*1\.0 20\.3/)
  assert.deepEqual(shortcomings(unsteady, { short: true }), [])
})

test('statements and their values are read from the log of the server', () => {
  const log = `2026-01-01 [7] LOG:  execute S_1: BEGIN
2026-01-01 [7] LOG:  execute <unnamed>: insert into one
\t    (a, b, c) values ($1, $2, $3)
2026-01-01 [7] DETAIL:  Parameters: $1 = 'it''s', $2 = NULL, $3 = 'two
\tlines'
2026-01-01 [9] LOG:  checkpoint starting: time
`
  assert.deepEqual(parseLog(log), [
    { sql: 'BEGIN', values: [] },
    { sql: 'insert into one\n    (a, b, c) values ($1, $2, $3)', values: ["it's", null, 'two\nlines'] },
  ])
})

test('the scripts replace the ids of a report and escape colons that pgbench would read as variables', () => {
  const one = { key: 'a-key', body: { unitId: 'a-unit', asOf: '2026-01-02' } }
  const statements = [
    { sql: 'select $1::text', values: ['a-key'] },
    { sql: 'with s as ($1) select $2, $3', values: ['{"id":"an-id","x":true}\\', null, '2026-01-02 at noon'] },
  ]
  const rows = [
    {
      table: 's',
      columns: [
        { name: 'id', type: 'uuid' },
        { name: 'day', type: 'date' },
        { name: 'note', type: 'jsonb' },
      ],
      values: ['an-id', '2026-01-02', null],
    },
    { table: 'r', columns: [{ name: 'unit', type: 'uuid' }], values: ['a-unit'] },
  ]
  const body = { id: 'an-id', receiptCode: 'a-code' }
  const [own, apart, together] = Object.values(scriptsOf(statements, rows, { one, body, communes: 200, seed: 1 }))
  const id = 'md5((:id)::text)::uuid'
  assert.ok(
    own.endsWith(
      `begin;\nselect md5((:id)::text)::text;\nwith s as ((E'{"id"\\072"' || (${id})::text || E'","x"\\072true}\\\\')) select null, E'2026-01-02 at noon';\ncommit;\n`,
    ),
    own,
  )
  const inserts = (date) => [
    `insert into s (id, day, note) values ((${id})::uuid, ((date '${date}' + (:day)::int))::date, (null)::jsonb)`,
    `insert into r (unit) values ((md5('1/COMMUNE/' || lpad((:n)::text, 5, '0'))::uuid)::uuid)`,
  ]
  assert.ok(apart.endsWith(`begin;\n${inserts('1300-01-01').join(';\n')};\ncommit;\n`), apart)
  const [first, second] = inserts('1600-01-01')
  assert.ok(
    together.endsWith(`with w0 as (${first} returning 1),\nw1 as (${second} returning 1)\nselect count(*) from w0;\n`),
    together,
  )
})

test('tables replace the text between the markers and nothing else', () => {
  const page = 'before\n<!-- make bench writes from here -->\nold\n<!-- to here -->\nafter\n'
  const written = replaced(page, 'new', 'a file')
  assert.equal(written, page.replace('old\n', '\nnew\n\n'))
  assert.equal(replaced(written, 'new', 'a file'), written)
  assert.throws(() => replaced('nothing', 'new', 'a file'), /a file has no lines/)
})

test('the processor time of a family includes its children, even after they have ended', { skip: !onLinux }, () => {
  const before = cpuOfFamily(process.pid)
  execFileSync(process.execPath, ['-e', 'while (process.cpuUsage().user < 200_000);'])
  const own = cpuOf(process.pid)
  const family = cpuOfFamily(process.pid)
  assert.ok(family - before >= 0.2, `${family} after ${before}`)
  assert.ok(family > own)
})

test('numbers are formatted as in Vietnam', () => {
  assert.deepEqual([1234.5, 19.96, 3, 0.25, undefined, NaN].map(number), ['1.235', '20,0', '3', '0,3', '', ''])
})

test('options have defaults, and unknown or invalid ones are errors', () => {
  const usual = readOptions(['parts=', 'days='])
  assert.deepEqual([usual.parts, usual.communes, usual.days, usual.built], [allParts, 10_599, 365, false])
  assert.deepEqual(readOptions(['parts=read,write']).parts, ['write', 'read'])
  assert.equal(readOptions(['short=1', 'days=3']).days, 3)
  for (const wrong of ['parts=reed', 'day=1', 'days=x', 'days=0', 'until=today']) {
    assert.throws(() => readOptions([wrong]), /Usage/)
  }
})
