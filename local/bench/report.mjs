// The report of a run: a table for each part, and a list of problems.

import { machine, number, requestTable, table } from './table.mjs'

const titles = {
  write: 'Reports coming in',
  reference: 'The same rows by pgbench',
  read: 'Pages',
  stability: 'The same page thirty times over one connection',
  memory: 'Memory and start',
  open: 'Pages that stay open',
  kinds: 'Figures of other kinds',
  intake: 'Sheets of figures taken in',
  export: 'Large files',
  beside: 'Reports beside what is large',
  overload: 'Too many at once',
}

const times = 'Times in milliseconds; processor of backend, PostgreSQL and client in milliseconds for each request.'

const bodies = {
  write: (rows) => `${times}\n\n${requestTable(rows)}`,
  reference: (rows) => `${requestTable(rows)}${ratios(rows)}`,
  read: (rows) => `${times}\n\n${requestTable(rows)}`,
  stability: (rows) =>
    table(
      ['ms', 'fastest', 'median', 'slowest', ''],
      rows.map((row) => [
        row.what,
        number(row.fastest),
        number(row.median),
        number(row.slowest),
        row.stable ? '' : 'not stable',
      ]),
    ),
  memory: (rows) =>
    table(
      ['', ''],
      rows.map(({ what, value }) => [what, number(value)]),
    ),
  open: (rows) =>
    table(
      ['ms', 'n', 'per s', 'unchanged, %', 'p50', 'p95', 'p99', 'max', 'errors', 'cores, backend', 'cores, PostgreSQL'],
      rows.map((row) => [
        row.what,
        ...[row.n, row.perSecond, row.unchanged, row.p50, row.p95, row.p99, row.max, row.errors].map(number),
        ...[row.cores.backend, row.cores.postgres].map(number),
      ]),
    ),
  kinds: (rows) =>
    table(
      ['ms', 'n', 'median', 'slowest'],
      rows.map((row) => [row.what, ...[row.n, row.p50, row.max].map(number)]),
    ),
  beside: (rows) =>
    table(
      ['ms', 'n', 'per s', 'p50', 'p95', 'p99', 'max', 'errors', 'times', 'each, s'],
      rows.map((row) => [
        row.what,
        ...[row.n, row.perSecond, row.p50, row.p95, row.p99, row.max, row.errors, row.times, row.each].map(number),
      ]),
    ),
  intake: (rows) =>
    table(
      ['', 'n', 'values each', 'median, ms', 'values per s', 'processor for all, s', 'errors'],
      rows.map((row) => [row.what, ...[row.n, row.values, row.median, row.perSecond, row.cpu, row.errors].map(number)]),
    ),
  export: (rows) =>
    table(
      ['', 'rows', 's', 'MB (gzip)', 'memory, + MB', 'backend, s', 'PostgreSQL, s'],
      rows.map((row) => [
        row.what,
        ...[row.rows, row.seconds, row.megabytes, row.growth, row.cpu.backend, row.cpu.postgres].map(number),
      ]),
    ),
  overload: (rows) =>
    table(
      ['ms', 'n', 'answered per s', 'p50', 'p99', '503', 'longest wait', 'errors'],
      rows.map((row) => [
        row.what,
        ...[row.n, row.perSecond, row.p50, row.p99, row.turnedAway, row.longest, row.errors].map(number),
      ]),
    ),
}

function ratios(rows) {
  const known = rows.filter(({ ratio }) => ratio)
  if (known.length === 0) return ''
  const lines = known.map(
    ({ what, ratio }) =>
      `* Beside “${what}”, the API takes in ${number(ratio.perSecond * 100)} % as many a second, and its median is ${number(ratio.p50)} times as long.`,
  )
  return `\n\n${lines.join('\n')}`
}

export function describe({ country, seconds, begun, load, parts }) {
  const head =
    `${machine()}; load ${number(load[0])} before it began and up to ${number(Math.max(...load))} after its parts; ${begun.slice(0, 10)}. ${number(country.communes)} communes and ` +
    `${number(country.villages)} villages, reports from ${country.first} to ${country.until}, seed ${country.seed}; ` +
    `each load ${seconds} s, each page alone ${number(seconds / 3)} s.`
  const sections = Object.entries(parts).map(([part, rows]) => `### ${titles[part]}\n\n${bodies[part](rows)}`)
  return [head, ...sections].join('\n\n')
}

/**
 * The problems of a run in words: missing measurements, failed requests, and unstable pages. A short run does not report
 * unstable pages, because its times mean nothing.
 */
export function shortcomings(parts, { short }) {
  return Object.entries(parts).flatMap(([part, rows]) => [
    ...(rows.length === 0 ? [`${part}: nothing was measured`] : []),
    ...rows.flatMap(({ what, n, errors, stable, ms }) => [
      ...(n === 0 ? [`${part}: nothing was measured of “${what}”`] : []),
      ...(errors > 0 ? [`${part}: ${errors} errors in “${what}”`] : []),
      ...(stable === false && !short
        ? [`${part}: “${what}” is not stable: ${ms.map((one) => one.toFixed(1)).join(' ')}`]
        : []),
    ]),
  ])
}
