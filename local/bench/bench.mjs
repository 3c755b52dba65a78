// Measures the packaged backend and a real PostgreSQL, each in its own process, with data of national size. See
// docs/benchmarks.md.

import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildBackend, fetchTools } from '../builds.mjs'
import { requireFree } from '../chaos/victims.mjs'
import { requireJdk } from '../machine.mjs'
import { runProgram } from '../program.mjs'
import { Failure, say } from '../say.mjs'
import { root } from '../settings.mjs'
import { beside } from './beside.mjs'
import { exported, memory } from './footprint.mjs'
import { intake } from './intake.mjs'
import { kinds } from './kinds.mjs'
import { allParts, readOptions } from './options.mjs'
import { open } from './open.mjs'
import { overload } from './overload.mjs'
import { Picks } from './picks.mjs'
import { findPgbench } from './pgbench.mjs'
import { dataOf, prepare } from './prepare.mjs'
import { read } from './read.mjs'
import { describe, shortcomings } from './report.mjs'
import { stability } from './stability.mjs'
import { Stand } from './stand.mjs'
import { writeInto } from './table.mjs'
import { loadOfMachine } from './usage.mjs'
import { reference, write } from './write.mjs'

const measures = { memory, write, reference, read, open, kinds, intake, export: exported, beside, overload, stability }

async function main() {
  const options = readOptions(process.argv.slice(2))
  requireJdk()
  const settings = settingsOf(options)
  await requireFree(Object.values(settings.ports), `Two others: ports=${options.ports + 1000}`)
  await fetchTools(settings)
  if (!options.built && process.env.TOSO_BUILT !== '1') await buildBackend(settings)
  const stand = new Stand(settings)
  const country = await prepare(stand, options, settings)
  const picks = await Picks.of(stand, country)
  const run = { country, seconds: options.seconds, begun: new Date().toISOString(), load: [loadOfMachine()], parts: {} }
  const failed = []
  for (const part of options.parts) {
    if (part === 'reference' && options.short && !findPgbench()) continue
    say(`Part ${part}`)
    try {
      run.parts[part] = await measures[part](stand, picks, options, run.parts.write?.[0])
    } catch (error) {
      // Continue with the other parts.
      if (!(error instanceof Failure)) throw error
      failed.push(`${part}: ${error.message}${error.log ? `; see ${error.log}` : ''}`)
    }
    run.load.push(loadOfMachine())
    writeFileSync(join(settings.data, 'results.json'), `${JSON.stringify(run, null, 1)}\n`)
  }
  const wrong = [...failed, ...shortcomings(run.parts, options)]
  if (options.short) {
    console.log(`${Object.keys(run.parts).join(', ')}: ${wrong.length === 0 ? 'measured' : 'FAILED'}`)
  } else {
    const text = describe(run)
    console.log(`\n${text}\n`)
    // Only a run of all parts updates docs/benchmarks.md; results of different runs must not be mixed there.
    const into =
      options.into ?? (options.parts.length === allParts.length ? join(root, 'docs/benchmarks.md') : undefined)
    if (into) writeInto(resolve(into), text)
  }
  for (const line of wrong) console.error(line)
  return wrong.length === 0
}

function settingsOf(options) {
  const local = join(root, '.local')
  const data = dataOf(options)
  return {
    data,
    short: options.short,
    logs: join(data, 'logs'),
    tools: join(local, 'tools'),
    builds: join(local, 'builds'),
    ports: { postgres: options.ports, api: options.ports + 1 },
  }
}

await runProgram(main)
