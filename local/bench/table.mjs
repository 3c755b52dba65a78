// The tables of a run, as people read them and as docs/benchmarks.md keeps them.

import { cpus, totalmem } from 'node:os'
import { readFileSync, writeFileSync } from 'node:fs'
import { Failure } from '../say.mjs'

const begin = '<!-- make bench writes from here -->'
const end = '<!-- to here -->'

/** As Vietnamese write numbers: 1.234,5. Small ones keep a digit after the comma. */
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

/** Puts text between the two markers of a file; what stands around them stays. */
export function writeInto(file, text) {
  writeFileSync(file, replaced(readFileSync(file, 'utf8'), text, file))
}

export function replaced(page, text, file) {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Failure(`${file} has no lines ${begin} and ${end}`)
  return `${page.slice(0, from)}${begin}\n\n${text}\n\n${page.slice(to)}`
}
