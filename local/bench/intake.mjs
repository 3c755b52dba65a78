// Measures the import of spreadsheets, each with the figures of all communes of a unit for one day.

import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure, step } from '../say.mjs'
import { consolidatorOf, typedIn } from './country.mjs'
import { median } from './figures.mjs'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
/** For each level: the number of units, and the number of days for each unit. */
const counts = { DISTRICT: [10, 1], PROVINCE: [3, 10], COUNTRY: [1, 5] }

export async function intake(stand, picks, { short }) {
  const rows = []
  for (const [level, [units, days]] of Object.entries(counts)) {
    const sheets = short ? await picks.openDays(level, 1, 1) : await picks.openDays(level, units, days)
    const taken = await step(`${sheets.length} sheets of a ${level.toLowerCase()}`, () => takeIn(stand, picks, sheets))
    const values = taken.reduce((sum, one) => sum + one.values, 0)
    const seconds = taken.reduce((sum, one) => sum + one.ms / 1000, 0)
    const cpu = taken.reduce((sum, one) => sum + one.cpu, 0)
    rows.push({
      what: `sheets of a ${level.toLowerCase()}`,
      ...{ n: taken.length, values: values / taken.length, median: median(taken.map(({ ms }) => ms)) },
      ...{ perSecond: values / seconds, cpu, errors: taken.filter(({ ok }) => !ok).length },
    })
  }
  return rows
}

async function takeIn(stand, picks, sheets) {
  const file = join(stand.places.data, 'sheet.xlsx')
  const heads = ['UNIT', 'NAME', ...typedIn('DAILY')].join('\t')
  const taken = []
  for (const { level, code, id, asOf, rows } of sheets) {
    const lines = [`DAILY ${asOf}`, heads, heads, ...rows.map((row) => row.join('\t'))]
    await stand.program('Table', [file], lines.join('\n'))
    const path = `/api/v1/regimes/${picks.regime('DAILY')}/sheet?unit=${id}&asOf=${asOf}`
    const before = stand.usage()
    const begun = performance.now()
    const answer = await fetch(`http://localhost:${stand.port}${path}`, {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${stand.tokenOf(consolidatorOf(level, code))}`,
        'Content-Type': xlsx,
        'Idempotency-Key': randomUUID(),
      },
      body: readFileSync(file),
    })
    const report = await answer.json()
    const ms = performance.now() - begun
    const after = stand.usage()
    if (!answer.ok || report.errors?.length > 0) {
      throw new Failure(`${path} was answered with ${answer.status}: ${JSON.stringify(report).slice(0, 500)}`)
    }
    const cpu = after.backend - before.backend + after.postgres - before.postgres
    taken.push({ ms, cpu, values: rows.length * typedIn('DAILY').length, ok: report.submitted === rows.length })
  }
  return taken
}
