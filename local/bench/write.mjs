// Measures submissions sent by sixteen clients as fast as they can, and for comparison the same rows written by pgbench.

import { Failure, step } from '../say.mjs'
import { cpuEach, figuresOf } from './figures.mjs'
import { loads } from './load.mjs'
import { pgbench, requirePgbench } from './pgbench.mjs'
import { statementsOf } from './statements.mjs'

const clients = 16
/** Warm-up, because the JVM still compiles hot code in the first minute and a server runs for weeks. */
const secondsUntilWarm = 60
/** An upper limit of submissions per second, higher than ever measured on such a disk. */
const mostPerSecond = 1000

export async function write(stand, picks, { seconds, short }) {
  const warm = short ? 1 : Math.max(secondsUntilWarm, seconds)
  // A short run has few communes, so it prepares fewer reports.
  const most = Math.min(mostPerSecond, 100 + 50 * seconds)
  const requests = await picks.writes((warm + seconds) * most)
  const part = (from, to, time) => [{ name: 'write', clients, seconds: time, requests: requests.slice(from, to) }]
  const [, measured] = await step('Writing', () =>
    loads(stand, [part(0, warm * most, warm), part(warm * most, requests.length, seconds)]),
  )
  const samples = measured.streams.write
  if (samples.length === seconds * most && !short)
    throw new Failure(`all ${samples.length} reports were sent before the end`)
  const figures = figuresOf(samples)
  const [{ count }] = await statementsOf(stand, await picks.writes(1))
  return [
    {
      what: `a commune’s report, POST, ${clients} clients`,
      ...figures,
      cpu: cpuEach(measured.cpu, figures),
      statements: count,
    },
  ]
}

/** @param written result of the write part of the same run; undefined if that part did not run */
export async function reference(stand, picks, { seconds }, written) {
  requirePgbench()
  // Delete rows that an interrupted run has left.
  await stand.sql(cleaning, 'postgres')
  const [one] = await picks.writes(1)
  const [{ statements, text }] = await statementsOf(stand, [one])
  const body = JSON.parse(text)
  const inserting = statements.filter(({ sql }) => /\binsert into\b/i.test(sql))
  const scripts = scriptsOf(inserting, await rowsOf(stand, body.id, one.key), {
    one,
    body,
    communes: picks.unitsOf('COMMUNE').length,
    seed: picks.country.seed,
  })
  const rows = []
  try {
    for (const [what, script] of Object.entries(scripts)) {
      const figures = await step(`pgbench: ${what}`, () => pgbench(stand, script, { clients, seconds }))
      const ratio = written && { perSecond: written.perSecond / figures.perSecond, p50: written.p50 / figures.p50 }
      rows.push({ what: `pgbench, ${what}, ${clients} clients`, ...figures, ratio })
    }
  } finally {
    await step('Deleting what pgbench wrote', () => stand.sql(cleaning, 'postgres'))
    await stand.sql(
      'vacuum submission, submission_revision, submission_event, submission_figure, audit_entry, idempotent_reply',
    )
  }
  return rows
}

/** For each script its title and its first date. No real report has such a date, so that the rows can be found and deleted. */
const beginnings = {
  own: ['the backend’s insert again', '1000-01-01'],
  apart: ['the rows of a report one by one', '1300-01-01'],
  together: ['those rows in one statement', '1600-01-01'],
}

/** Deletes the rows that pgbench wrote. Switches foreign key checks off, because the script deletes the referring rows itself. */
const cleaning = `
set session_replication_role = replica;
begin;
create temp table made as select id from submission where as_of < date '2000-01-01';
delete from audit_entry where object_id in (select id from made);
delete from idempotent_reply where key ~ '^[0-9a-f]{32}$';
delete from submission_event where submission_id in (select id from made);
delete from submission_figure where submission_id in (select id from made);
delete from submission_revision where submission_id in (select id from made);
delete from submission where id in (select id from made);
commit;
`

const tables = [
  ['submission', 'id'],
  ['submission_revision', 'submission_id'],
  ['submission_figure', 'submission_id'],
  ['submission_event', 'submission_id'],
  ['audit_entry', 'object_id'],
]

/** @returns all rows of a report; each value is null or text */
async function rowsOf(stand, id, key) {
  const rows = []
  for (const [table, column, value] of [...tables.map((one) => [...one, id]), ['idempotent_reply', 'key', key]]) {
    const described = await stand.sql(`select attname || ' ' || format_type(atttypid, null) from pg_attribute
      where attrelid = '${table}'::regclass and attnum > 0 and not attisdropped and attidentity = ''
      and not exists (select from pg_attrdef d where d.adrelid = attrelid and d.adnum = attnum
        and pg_get_expr(d.adbin, d.adrelid) like 'nextval(%') order by attnum`)
    const columns = described.map((one) => ({ name: one.split(' ')[0], type: one.slice(one.indexOf(' ') + 1) }))
    const found = await stand.sql(
      `select to_json(array[${columns.map(({ name }) => `${name}::text`).join(', ')}]) from ${table} where ${column}::text = '${value}'`,
    )
    for (const row of found) rows.push({ table, columns, values: JSON.parse(row) })
  }
  return rows
}

/**
 * Three pgbench scripts that repeat the writes of a report, each time with other ids, another commune and another date.
 *
 * @param statements the inserts of the backend, each `{ sql, values }`, from PostgreSQL's log
 * @param rows the rows that these inserts created
 */
export function scriptsOf(statements, rows, { one, body, communes, seed }) {
  const known = (date) =>
    new Map([
      [body.id, 'md5((:id)::text)::uuid'],
      [body.receiptCode, "left(md5('code' || (:id)::text), 11)"],
      [one.body.unitId, `md5('${seed}/COMMUNE/' || lpad((:n)::text, 5, '0'))::uuid`],
      [one.key, 'md5((:id)::text)'],
      [one.body.asOf, `(date '${date}' + (:day)::int)`],
    ])
  const again = ([, date]) =>
    statements.map(({ sql, values }) =>
      sql.replace(/\$(\d+)/g, (_, number) => valueOf(values[number - 1], known(date))),
    )
  const inserts = ([, date]) =>
    rows.map(({ table, columns, values }) => {
      const typed = values.map((value, i) => `(${valueOf(value, known(date))})::${columns[i].type}`)
      return `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${typed.join(', ')})`
    })
  const { own, apart, together } = beginnings
  const head = `\\set i :i + 1
\\set k :i * 16 + :client_id
\\set n (:k * 7919) % ${communes} + 1
\\set day :k / ${communes}
\\set id random(1, 9000000000000000000)
`
  const inOne = inserts(together).map((sql, index) => `w${index} as (${sql} returning 1)`)
  return {
    [own[0]]: `${head}begin;\n${again(own).join(';\n')};\ncommit;\n`,
    [apart[0]]: `${head}begin;\n${inserts(apart).join(';\n')};\ncommit;\n`,
    [together[0]]: `${head}with ${inOne.join(',\n')}\nselect count(*) from w0;\n`,
  }
}

/**
 * The SQL of a value. Known ids and dates become expressions that change each time. Parts of a value are replaced only in
 * arrays and JSON, because a timestamp may start with the date of the report.
 */
function valueOf(value, known) {
  if (value === null) return 'null'
  if (known.has(value)) return known.get(value)
  if (!/^[[{]/.test(value)) return literal(value)
  const names = [...known.keys()].map((name) => name.replaceAll('.', '\\.'))
  const parts = value.split(new RegExp(`(${names.join('|')})`))
  if (parts.length === 1) return literal(value)
  return `(${parts.map((part) => (known.has(part) ? `(${known.get(part)})::text` : literal(part))).join(' || ')})`
}

/** Escapes colons too, because pgbench reads a colon and a letter as a variable even inside a string. */
const literal = (text) => `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\072')}'`
