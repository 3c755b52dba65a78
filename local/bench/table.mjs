// Formats the results of a run as Markdown tables and writes them into docs/benchmarks.md.

import { cpus, totalmem } from 'node:os'
import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../say.mjs'

const begin = '<!-- make bench writes from here -->'
const end = '<!-- to here -->'

/** Formats a number as in Vietnam: 12.345. Fractions below 20 keep one digit: 19,5. */
export function number(value) {
  if (value === undefined || Number.isNaN(value)) return ''
  const digits = Math.abs(value) < 20 && !Number.isInteger(value) ? 1 : 0
  return value.toLocaleString('vi-VN', { minimumFractionDigits: digits, maximumFractionDigits: digits })
}

const columns = {
  what: ({ what }) => what,
  n: ({ n }) => number(n),
  'per s': ({ perSecond }) => number(perSecond),
  p50: ({ p50 }) => number(p50),
  p95: ({ p95 }) => number(p95),
  p99: ({ p99 }) => number(p99),
  max: ({ max }) => number(max),
  errors: ({ errors }) => number(errors),
  backend: ({ cpu }) => number(cpu?.backend),
  PostgreSQL: ({ cpu }) => number(cpu?.postgres),
  client: ({ cpu }) => number(cpu?.client),
  statements: ({ statements }) => number(statements),
}

export function requestTable(rows) {
  return table(
    Object.keys(columns),
    rows.map((row) => Object.values(columns).map((cell) => cell(row))),
  )
}

export const table = (heads, rows) =>
  [heads, heads.map((_, index) => (index === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')

export const machine = () =>
  `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}`

/** Replaces the text between the two markers of a file. */
export function writeInto(file, text) {
  writeFileSync(file, replaced(readFileSync(file, 'utf8'), text, file))
}

export function replaced(page, text, file) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Failure(`${file} has no lines ${begin} and ${end}`)
  return `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`
}
