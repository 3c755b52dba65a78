// Measures the product at national size: the packaged backend and a real PostgreSQL, each in a process of its own. See
// docs/benchmarks.md.

import { join } from 'node:path'
import { buildBackend, fetchTools } from '../builds.mjs'
import { requireFree } from '../chaos/victims.mjs'
import { requireJdk } from '../machine.mjs'
import { stopAll, tail } from '../processes.mjs'
import { Failure } from '../say.mjs'
import { root } from '../settings.mjs'
import { readOptions } from './options.mjs'
import { dataOf, prepare } from './prepare.mjs'
import { Stand } from './stand.mjs'

async function main() {
  const options = readOptions(process.argv.slice(2))
  requireJdk()
  const settings = settingsOf(options)
  await requireFree(Object.values(settings.ports))
  await fetchTools(settings)
  if (!options.built && process.env.TOSO_BUILT !== '1') await buildBackend(settings)
  const stand = new Stand(settings)
  const country = await prepare(stand, options, settings)
  console.log(country)
  return true
}

function settingsOf(options) {
  const local = join(root, '.local')
  const data = dataOf(options)
  return {
    data,
    logs: join(data, 'logs'),
    tools: join(local, 'tools'),
    builds: join(local, 'builds'),
    ports: { postgres: options.ports, api: options.ports + 1 },
  }
}

let ending = false

async function end(code) {
  if (ending) return
  ending = true
  await stopAll(() => {})
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(1))

try {
  const good = await main()
  await end(good ? 0 : 1)
} catch (error) {
  if (!ending) {
    console.error(error instanceof Failure ? error.message : error)
    if (error.log) console.error(`\nThe end of ${error.log}:\n\n${tail(error.log)}\n`)
  }
  await end(1)
}
