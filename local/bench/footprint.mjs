// Measures the backend's start time, its memory, and the time of its largest answers.

import { setTimeout as wait } from 'node:timers/promises'
import { Failure, step } from '../say.mjs'
import { idOf } from './country.mjs'
import { figuresOf } from './figures.mjs'
import { load } from './load.mjs'
import { shifted } from './prepare.mjs'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const writtenAtMost = 400
/** With all communes about 130.000 reports. */
const exportedDays = 13

/** Must be the first part, because it measures a backend that has just started. */
export async function memory(stand, picks, { seconds }) {
  const rows = [{ what: 'until it is ready, in s', value: picks.country.seconds }]
  await wait(Math.min(10, seconds) * 1000)
  const held = (what) => rows.push({ what: `memory held ${what}, in MB`, value: stand.usage().memory })
  held('idle')
  const requests = await picks.writes(writtenAtMost * seconds)
  const writes = { name: 'write', clients: 16, seconds, requests }
  const { streams } = await step('Writing', () => load(stand, [writes]))
  held(`after ${seconds} s of reports from 16 clients`)
  const document = await documentOfNation(stand, picks)
  const one = await step('The document of the nation', () =>
    load(stand, [{ name: 'document', clients: 1, requests: [document] }]),
  )
  held('after the nation’s document')
  const { max, errors } = figuresOf(one.streams.document)
  rows.push({
    what: 'the nation’s document as XLSX, in s',
    value: max / 1000,
    errors: errors + figuresOf(streams.write).errors,
  })
  return rows
}

/** The request for a draft report of the nation. The backend composes a draft's document again for each request. */
async function documentOfNation(stand, picks) {
  const { nation, country } = picks
  const regime = picks.regime('DAILY')
  const as = `consolidator-COUNTRY-${nation.code}`
  const there = `select id from report where regime_id = '${regime}' and unit_id = '${nation.id}' and as_of = '${country.until}'`
  if ((await stand.sql(there)).length === 0) {
    const body = { regimeId: regime, unitId: nation.id, asOf: country.until }
    await stand.send({ path: '/api/v1/reports', as, body, key: idOf(country.seed, 'report', String(Date.now())) })
  }
  const [id] = await stand.sql(there)
  return { label: 'document', as, accept: xlsx, path: `/api/v1/reports/${id}/document` }
}

const exportedFrom = ({ until, days }) => shifted(until, 1 - Math.min(exportedDays, days))

/** The request for an export of all reports of {@link exportedDays} days. @param accept media type of the file */
export function exportOf(picks, accept) {
  const { nation, country } = picks
  const span = `regime=${picks.regime('DAILY')}&from=${exportedFrom(country)}&to=${country.until}`
  const as = `consolidator-COUNTRY-${nation.code}`
  return { label: 'export', as, accept, path: `/api/v1/submissions/export?${span}` }
}

export async function exported(stand, picks) {
  const { country } = picks
  const from = exportedFrom(country)
  const [rows] = await stand.sql(
    `select count(*) from submission where regime_id = '${picks.regime('DAILY')}' and as_of between '${from}' and '${country.until}'`,
  )
  const written = []
  for (const [format, accept] of Object.entries({ CSV: 'text/csv', XLSX: xlsx })) {
    const before = stand.usage().memory
    const { streams, cpu } = await step(`${rows} reports as ${format}`, () =>
      load(stand, [{ name: format, clients: 1, requests: [exportOf(picks, accept)] }]),
    )
    const [{ ms, bytes, status }] = streams[format]
    written.push({
      what: `reports as ${format}`,
      rows: Number(rows),
      seconds: ms / 1000,
      megabytes: bytes / 1e6,
      growth: before === undefined ? undefined : stand.usage().memory - before,
      cpu,
      errors: status === 200 ? 0 : 1,
    })
  }
  return written
}
