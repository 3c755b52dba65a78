// Creates the country once for each size and keeps it for later runs. The backend migrates a kept country to the newest schema.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copyBuild } from '../chaos/victims.mjs'
import { startOver } from '../data.mjs'
import { java } from '../machine.mjs'
import { Failure, say, step } from '../say.mjs'
import { root } from '../settings.mjs'
import { reportsSql, treeSql } from './country.mjs'
import { readMarker, writeMarker } from './stand.mjs'

export const dataOf = ({ data, communes, days, seed }) =>
  join(data ?? join(root, '.local/bench'), `${communes}x${days}-${seed}`)

/** Starts database and backend. @returns size, seed, days and schema of the country, and the backend's start time in seconds */
export async function prepare(stand, options, settings) {
  const file = join(settings.data, 'country.json')
  const kept = options.short ? undefined : readMarker(file)
  if (kept) requireSame(kept, options, file)
  else await startOver(settings.data, { everything: true })
  copyBuild(settings.data)
  await stand.startDatabase()
  // At its start the backend migrates the schema and fills new tables and columns.
  const seconds = await stand.startBackend()
  const schema = await schemaOf(stand)
  if (kept?.schema === schema) return { ...kept, seconds }
  await stand.stopBackend()
  const marker = kept ? { ...kept, schema } : await make(stand, options, settings, schema)
  await step('Gathering statistics', () => stand.sql('vacuum analyze'))
  writeMarker(file, marker)
  return { ...marker, seconds: await stand.startBackend() }
}

function requireSame(kept, { villages, until }, file) {
  if (kept.villages !== villages || (until !== undefined && until !== kept.until)) {
    throw new Failure(
      `${file} is of a country with ${kept.villages} villages and reports until ${kept.until}. ` +
        'Ask for the same, or remove its directory to have another one made.',
    )
  }
}

async function schemaOf(stand) {
  const [version] = await stand.sql(
    'select version from flyway_schema_history where success order by installed_rank desc limit 1',
  )
  return version
}

async function make(stand, { communes, villages, days, seed, until = endOfLastMonth() }, { data }, schema) {
  const first = shifted(until, 1 - days)
  const begun = Date.now()
  const country = join(data, 'country.csv')
  const program = join(root, 'backend/src/test/java/vn/toso/testing/Country.java')
  execFileSync(java, [program, country, communes, villages, seed].map(String), { stdio: 'ignore' })
  const lines = readFileSync(country, 'utf8').trimEnd().split('\n')
  const size = { seed, first, until, lines }
  await step(`Making a country of ${communes} communes and ${villages} villages`, () => stand.sql(treeSql(size)))
  await step(`Making its reports from ${first} to ${until}`, () => stand.sql(reportsSql(size)))
  const seconds = Math.round((Date.now() - begun) / 1000)
  say(`The country was made in ${seconds} s`)
  return { communes, villages, days, seed, first, until, schema, made: seconds }
}

/** The date `days` later. Works in UTC; being a day off does not matter here. */
export const shifted = (date, days) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

function endOfLastMonth() {
  const now = new Date()
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 0)).toISOString().slice(0, 10)
}
